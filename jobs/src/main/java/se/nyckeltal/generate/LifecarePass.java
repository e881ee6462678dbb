package se.nyckeltal.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Lifecare's PlannedWorkshift: a file a month, and one with shifts that came again. */
final class LifecarePass implements AutoCloseable {

  private static final String EXPORT = "lifecare/PlannedWorkshift";
  private static final int DAY = 86_400;
  private static final int PAUSE = 1800;
  private static final int PAUSE_FROM = 6;
  private static final List<Sabotage> FAULTS =
      List.of(Sabotage.tid("Duration"), Sabotage.otillatet("TypeOfPlannedActivity"));

  private final StadVal val;
  private final Bokforing bok;
  private final Manadsfiler<JsonFil> files;
  private final Tillbakadragna revoked;

  LifecarePass(Path folder, StadVal val, Bokforing bok, Tillbakadragna revoked) {
    this.val = val;
    this.bok = bok;
    this.revoked = revoked;
    files =
        new Manadsfiler<>(
            val, EXPORT, ".json", name -> new JsonFil(folder, name, val, bok, FAULTS));
  }

  /** How one version of a shift is told. */
  private record Version(String suffix, boolean dragen, int modified, int shorter) {}

  void skriv(Pass shift) throws IOException {
    List<Del> parts =
        shift.delar().stream()
            .filter(d -> d.planerad && !val.iProcapita(Klocka.date(d.planStart)))
            .toList();
    if (parts.isEmpty()) {
      return;
    }
    YearMonth month = YearMonth.from(Klocka.date(shift.start()));
    boolean again =
        Slump.share(val.fro(), shift.id.hashCode(), 11) < val.fall().av(Fall.OMSANT_PASS);
    if (again) {
      bok.fall(Fall.OMSANT_PASS);
      List<Del> before = parts.size() > 1 ? parts.subList(1, parts.size()) : parts;
      skriv(files.av(month), shift, before, new Version("", false, -7 * DAY, PAUSE / 6));
      skriv(files.sen(), shift, parts, new Version("", false, -DAY / 2, 0));
    } else {
      skriv(files.av(month), shift, parts, new Version("", false, -7 * DAY, 0));
    }
    if (revoked.pass(shift.id)) {
      bok.fall(Fall.TILLBAKADRAGET_PASS);
      skriv(files.av(month), shift, parts, new Version("z", true, -2 * DAY, 0));
    }
  }

  private void skriv(JsonFil file, Pass shift, List<Del> parts, Version version)
      throws IOException {
    List<Del> activities = new ArrayList<>(parts);
    if (parts.size() >= PAUSE_FROM) {
      // A pause is an activity without a visit.
      activities.add(null);
    }
    file.post(
        activities.size(),
        f -> {
          f.text("Id", shift.id + version.suffix());
          f.tid("ModificationTime", shift.start() + version.modified());
          f.text("PlanningUnitId", shift.enhet.planeringsenhet());
          f.tid("StartTime", shift.start());
          f.tid("EndTime", shift.slut());
          f.objekt("Personnel", p -> p.text("PersonId", shift.personal.personnummer()));
          f.ja("IsRevoked", version.dragen());
          f.lista("PlannedActivities", activities, (g, d) -> aktivitet(g, shift, d, version));
        });
  }

  private static void aktivitet(JsonFil f, Pass shift, Del part, Version version)
      throws IOException {
    if (part == null) {
      paus(f, shift, version);
      return;
    }
    Person person = part.person;
    f.text("Id", part.planId + version.suffix());
    f.text("PlanningUnitId", shift.enhet.planeringsenhet());
    f.tid("StartTime", part.planStart - version.shorter());
    f.text("Duration", Klocka.length(part.planLangd()));
    f.text("TraveltimeToActivity", "00:06:00");
    f.text("ActivityName", part.behov.insats());
    f.text("TypeOfPlannedActivity", "Visit");
    f.ja("MedicalReminder", part.behov.kategori() == Kategori.HSL);
    f.objekt(
        "Client",
        c -> c.text("PersonId", person.personnummer()).text("LastName", person.efternamn()));
    f.lista(
        "ServiceItems",
        List.of(part.behov),
        (g, b) -> {
          g.kod("Type", Math.floorMod(b.insats().hashCode(), 1000), b.insats());
          g.kod("Category", b.kategori().kod(), b.kategori().text());
        });
  }

  private static void paus(JsonFil f, Pass shift, Version version) throws IOException {
    f.text("Id", "p" + shift.id + version.suffix());
    f.tid("StartTime", shift.slut() - PAUSE / 2);
    f.text("Duration", "00:15:00");
    f.text("TypeOfPlannedActivity", "Pause");
    f.ja("MedicalReminder", false);
  }

  /** Closes a month's file. */
  void manadSlut(YearMonth month) throws IOException {
    files.manadSlut(month);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
