package se.nyckeltal.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.nyckeltal.generate.Besok.Leverans;

/** Lifecare's ExecutedService: what was reported for the month by hand. */
final class LifecareManadsrapport implements Closeable {

  private static final List<Sabotage> FAULTS =
      List.of(Sabotage.tid("Duration"), Sabotage.otillatet("WorkType"), Sabotage.slut("EndTime"));
  private static final int MONTH = 20 * 86_400;

  private final JsonFil file;
  private int made;

  LifecareManadsrapport(Path folder, StadVal val, Bokforing bok) throws IOException {
    String name = new Namn(val).bild("lifecare/ExecutedService", ".json");
    file = new JsonFil(folder, name, val, bok, FAULTS);
  }

  void skriv(Besok v) throws IOException {
    boolean visit = v.leverans() == Leverans.MED_MANADSRAPPORT;
    if (visit || v.leverans() == Leverans.MANADSRAPPORT) {
      int id = ++made;
      file.post(f -> falt(f, id, v, visit));
    }
  }

  private static void falt(JsonFil f, int id, Besok v, boolean visit) throws IOException {
    Behov need = v.del().behov;
    f.tal("Id", (Integer) id);
    f.text("PersonId", v.person().personnummer());
    if (v.personal() != null) {
      f.objekt("Personnel", p -> p.text("PersonId", v.personal().personnummer()));
    }
    f.objekt(
        "OrganizationUnit",
        u -> u.text("Id", String.valueOf(v.enhet().nr())).text("Name", v.enhet().namn()));
    f.tal("CategoryId", (Integer) need.kategori().kod());
    f.text("CategoryName", need.kategori().text());
    f.tal("TypeId", (Integer) Math.floorMod(need.insats().hashCode(), 1000));
    f.text("TypeName", need.insats());
    f.tid("StartTime", v.start());
    f.tid("EndTime", v.slut());
    f.text("Duration", Klocka.length(v.slut() - v.start()));
    f.ja("DoubleManning", false);
    f.ja("Cancelled", false);
    f.text("ReportingSystem", "Manuell");
    f.text("VisitId", visit ? v.externtId() : null);
    f.text("WorkType", "Normal");
    f.tid("UpdateTime", v.slut() + MONTH);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
