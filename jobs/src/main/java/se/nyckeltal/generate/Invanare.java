package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import se.nyckeltal.generate.Person.Slag;

/** Who lives in the town: deals identities, sorts of help and couples to all, in order. */
final class Invanare {

  private static final int HALF_HOUR = 30;
  private static final String[] FIRST_K = {
    "Agda", "Beda", "Doris", "Elvira", "Greta", "Hulda", "Ines", "Märta", "Signe", "Tyra"
  };
  private static final String[] FIRST_M = {
    "Arvid", "Birger", "Curt", "Efraim", "Gösta", "Helge", "Ivar", "Melker", "Sixten", "Ture"
  };
  private static final String[] LAST = {
    "Provlund",
    "Testander",
    "Exempelqvist",
    "Påhittsson",
    "Fiktivberg",
    "Låtsasström",
    "Mallgren",
    "Skenmark",
    "Övningsdotter",
    "Attrappfors"
  };

  /** A sort of help that is not home care, and how often it is dealt. */
  private record Annat(Fall fall, Slag slag) {}

  private static final Annat[] OTHER = {
    new Annat(Fall.LARM_ENBART, Slag.LARM),
    new Annat(Fall.MAT_ENBART, Slag.MAT),
    new Annat(Fall.LSS, Slag.LSS),
    new Annat(Fall.BOENDESTOD, Slag.BOENDESTOD)
  };

  private final StadVal val;
  private final String[] identities;
  private final Slag[] kinds;
  private final int[] order;
  private final Identiteter all;

  /** Deals to all persons of the town. */
  Invanare(StadVal val) {
    this.val = val;
    all = new Identiteter(val.fro());
    identities = new String[val.brukare()];
    kinds = new Slag[val.brukare()];
    order = new int[val.brukare()];
    Map<Slag, Integer> count = new EnumMap<>(Slag.class);
    int[] left = new int[OTHER.length];
    for (int nr = 0; nr < identities.length; nr++) {
      kinds[nr] = kind(nr, left);
      order[nr] = count.merge(kinds[nr], 1, Integer::sum) - 1;
      identities[nr] = identity(nr);
    }
  }

  /** Whether a person is one of a couple. */
  boolean par(int nr) {
    return Slump.evenly(val.fall().av(Fall.PAR), nr / 2, val.fro(), Fall.PAR);
  }

  /** Whether a couple is helped by one staff member at a time. */
  boolean delarPersonal(int nr) {
    double couples = val.fall().av(Fall.PAR) * (nr / 2 + 1);
    return Slump.evenly(
        val.fall().av(Fall.PAR_DELAR_PERSONAL), (long) couples, val.fro(), Fall.PAR_DELAR_PERSONAL);
  }

  /** Each sort is dealt evenly among those that the sorts before it left. */
  private Slag kind(int nr, int[] left) {
    if (par(nr)) {
      return Slag.HEMTJANST;
    }
    Slag kind = Slag.HEMTJANST;
    for (int i = 0; i < OTHER.length && kind == Slag.HEMTJANST; i++) {
      kind = hits(OTHER[i].fall(), left[i]++) ? OTHER[i].slag() : kind;
    }
    return kind;
  }

  private boolean hits(Fall fall, int nr) {
    return Slump.evenly(val.fall().av(fall), nr, val.fro(), fall);
  }

  private String identity(int nr) {
    if (kinds[nr] == Slag.LSS || kinds[nr] == Slag.BOENDESTOD) {
      return all.nextYoung();
    }
    if (hits(Fall.FYLLER_65, nr)) {
      return turning(65);
    }
    return hits(Fall.FYLLER_80, nr) ? turning(80) : all.nextOld();
  }

  /** Of that age on the last day of the period and not yet on the first. */
  private String turning(int years) {
    LocalDate from = val.forstaDag().plusMonths(1).minusYears(years);
    LocalDate to = val.sistaDag().minusDays(15).minusYears(years);
    return all.nextBorn(from, to.isBefore(from) ? from : to);
  }

  /** The traits of a person. */
  Egenskaper egenskaper(int nr) {
    int minute = 420 + HALF_HOUR + 5 * (int) (Slump.share(val.fro(), nr / 2, 9) * 18);
    boolean couple = par(nr) && (nr % 2 == 1 || nr + 1 < val.brukare());
    return new Egenskaper(nr, kinds[nr], order[nr], couple, minute, val.arEnkel(), val);
  }

  String personnummer(int nr) {
    return identities[nr];
  }

  String fornamn(int nr) {
    boolean man = (identities[nr].charAt(10) - '0') % 2 == 1;
    return (man ? FIRST_M : FIRST_K)[Math.floorMod((int) Slump.mix(val.fro(), nr, 5), 10)];
  }

  String efternamn(int nr) {
    int household = par(nr) ? nr / 2 * 2 : nr;
    return LAST[Math.floorMod((int) Slump.mix(val.fro(), household, 6), 10)];
  }

  /** The staff member of that number. */
  String personal(int nr) {
    return all.staff(nr);
  }
}
