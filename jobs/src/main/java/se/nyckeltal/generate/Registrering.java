package se.nyckeltal.generate;

import java.util.SplittableRandom;
import se.nyckeltal.generate.Besok.Leverans;
import se.nyckeltal.generate.Besok.Status;
import se.nyckeltal.generate.Del.Utfall;

/** How a visit was registered, with the faults that people and machines make. */
final class Registrering {

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private final StadVal val;
  private final Bokforing bok;
  private final long uttag;

  Registrering(StadVal val, Bokforing bok) {
    this.val = val;
    this.bok = bok;
    uttag = Klocka.seconds(val.uttag());
  }

  /** The registration of one part of a task; null if there is none. */
  Besok av(Del part, Uppdrag task, Pass shift) {
    if (part.utfall == Utfall.EJ_RAPPORTERAD) {
      return null;
    }
    SplittableRandom random =
        Slump.stream(
            val.fro(),
            part.person.nr(),
            shift.datum.toEpochDay(),
            part.behov.nr() * 2L + part.plats,
            3);
    boolean performed = part.utfall == Utfall.UTFORD;
    long start = performed ? part.start : part.planStart;
    if (val.fall().av(Fall.PAGAENDE) > 0 && start > uttag) {
      return null;
    }
    return performed ? performed(part, task, shift, random) : dropped(part, shift, random);
  }

  private Besok dropped(Del part, Pass shift, SplittableRandom random) {
    boolean minutes = !hits(Fall.UTAN_MINUTER, random, true);
    return new Besok(
        part,
        "v" + part.planId.substring(1),
        shift.personal,
        part.planStart,
        null,
        part.planStart,
        null,
        part.utfall == Utfall.AVBOJD ? Status.DECLINED : Status.CANCELLED,
        part.behov.personal() == 2,
        link(part, random),
        shift.id,
        false,
        part.orsak,
        minutes ? part.behov.langd() : null,
        true,
        Leverans.I_TID);
  }

  private Besok performed(Del part, Uppdrag task, Pass shift, SplittableRandom random) {
    boolean manual = hits(Fall.MANUELL, random, true);
    Long end = part.slut;
    Status status = Status.COMPLETED;
    long originalStart = part.start;
    Long originalEnd = end;
    if (val.fall().av(Fall.PAGAENDE) > 0 && end > uttag) {
      bok.fall(Fall.PAGAENDE);
      status = Status.STARTED;
      end = null;
      originalEnd = null;
    } else if (hits(Fall.GLOMT_STOPP, random, true)) {
      status = random.nextBoolean() ? Status.STARTED : Status.COMPLETED;
      end = null;
      originalEnd = null;
    } else if (hits(Fall.SENT_STOPP, random, true)) {
      end = Math.min(end + HOUR * (long) Slump.between(random, 3, 9), uttag);
      originalEnd = end;
    } else if (hits(Fall.ANDRAD_TID, random, true)) {
      status = Status.CHANGED;
      originalStart += MINUTE * (long) Slump.between(random, -5, 5);
      originalEnd = Math.max(originalStart, end + MINUTE * (long) Slump.between(random, -12, 25));
    }
    boolean couple = part.behov.personal() == 1 && task.antalPersonal == 2;
    boolean nobody =
        part.behov.personal() == 1 && !couple && hits(Fall.UTAN_PERSONAL, random, true);
    return new Besok(
        part,
        "v" + part.planId.substring(1),
        nobody ? null : shift.personal,
        part.start,
        end,
        originalStart,
        originalEnd,
        status,
        part.behov.personal() == 2,
        link(part, random),
        shift.id,
        manual,
        null,
        null,
        !hits(Fall.EJ_GODKANT, random, true),
        leverans(part, task, end == null, random));
  }

  private String link(Del part, SplittableRandom random) {
    return !part.planerad || hits(Fall.UTAN_PLANLANK, random, true) ? null : part.planId;
  }

  private Leverans leverans(Del part, Uppdrag task, boolean endless, SplittableRandom random) {
    double drawn = random.nextDouble();
    if (endless || part.enhet.tidreg() != null) {
      return Leverans.I_TID;
    }
    double late = val.fall().av(Fall.SEN_LEVERANS);
    double corrected = late + val.fall().av(Fall.RATTELSE);
    if (drawn < late) {
      bok.fall(Fall.SEN_LEVERANS);
      return Leverans.SEN;
    }
    if (drawn < corrected) {
      bok.fall(Fall.RATTELSE);
      return Leverans.RATTAD;
    }
    return report(task, drawn - corrected);
  }

  private Leverans report(Uppdrag task, double drawn) {
    double alone = val.fall().av(Fall.MANADSRAPPORT);
    // What overlaps another visit of the person would not count.
    boolean possible = task.delar.size() == 1;
    if (possible && drawn < alone) {
      bok.fall(Fall.MANADSRAPPORT);
      return Leverans.MANADSRAPPORT;
    }
    if (possible && drawn < alone + val.fall().av(Fall.MANADSRAPPORT_AV_BESOK)) {
      bok.fall(Fall.MANADSRAPPORT_AV_BESOK);
      return Leverans.MED_MANADSRAPPORT;
    }
    return Leverans.I_TID;
  }

  /** A registration that never should have been, beside a real one; null if there is none. */
  Besok misstag(Besok real, Pass shift) {
    long key = real.del().planId.hashCode();
    boolean hit =
        Slump.share(val.fro(), real.person().nr(), key, 4) < val.fall().av(Fall.BORTTAGET);
    if (!hit || !real.status().utford() || real.slut() == null || real.enhet().tidreg() != null) {
      return null;
    }
    bok.fall(Fall.BORTTAGET);
    return new Besok(
        real.del(),
        real.externtId() + "x",
        real.personal(),
        real.start(),
        real.slut(),
        real.start(),
        real.slut(),
        Status.COMPLETED,
        false,
        null,
        shift.id,
        true,
        null,
        null,
        true,
        Leverans.BORTTAGEN);
  }

  private boolean hits(Fall fall, SplittableRandom random, boolean count) {
    boolean hit = random.nextDouble() < val.fall().av(fall);
    if (hit && count) {
      bok.fall(fall);
    }
    return hit;
  }
}
