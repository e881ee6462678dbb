package se.nyckeltal.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lifecare's units, planning units and tree of services. */
final class LifecareEnheter {

  private static final List<String> SERVICES =
      List.of(
          "Personlig omvårdnad",
          "Tillsyn",
          "Måltidshjälp",
          "Dusch",
          "Inköp",
          "Städ",
          "Natthjälp",
          Behov.DIGITAL,
          "Social samvaro");

  private LifecareEnheter() {}

  static void skriv(Path folder, StadVal val, Bokforing bok, Enheter units) throws IOException {
    Namn names = new Namn(val);
    String name = names.bild("lifecare/ProviderUnit", ".json");
    try (JsonFil file = new JsonFil(folder, name, val, bok, List.of())) {
      List<String> companies = companies(units);
      for (Enhet unit : units.alla()) {
        file.post(
            f ->
                f.tal("Id", (Integer) unit.nr())
                    .text("Name", unit.namn())
                    .tal("CompanyId", (Integer) (companies.indexOf(unit.foretag()) + 1))
                    .text("CompanyName", unit.foretag())
                    .ja("Active", unit.stangd() == null || unit.stangd().isAfter(val.sistaDag()))
                    .ja("Deleted", false)
                    .ja("IsShelteredHousing", false));
      }
      file.post(
          f ->
              f.tal("Id", (Integer) Enheter.SABO)
                  .text("Name", "Äldreboendet Provgården")
                  .tal("CompanyId", (Integer) 1)
                  .text("CompanyName", units.alla().get(0).foretag())
                  .ja("Active", true)
                  .ja("Deleted", false)
                  .ja("IsShelteredHousing", true));
    }
    planningUnits(folder, names, val, bok, units);
    services(folder, names, val, bok);
  }

  private static List<String> companies(Enheter units) {
    Set<String> found = new LinkedHashSet<>();
    units.alla().forEach(u -> found.add(u.foretag()));
    return new ArrayList<>(found);
  }

  private static void planningUnits(
      Path folder, Namn names, StadVal val, Bokforing bok, Enheter units) throws IOException {
    String name = names.bild("lifecare/PlanningUnit", ".json");
    try (JsonFil file = new JsonFil(folder, name, val, bok, List.of())) {
      file.post(
          units.alla().size() + 1,
          f -> {
            f.text("Id", "pu-1").text("Name", "Hemtjänsten").ja("Deleted", false);
            f.text("ConnectedToProviderUnitId", null);
            f.lista(
                "Children",
                units.alla(),
                (g, u) ->
                    g.text("Id", u.planeringsenhet())
                        .text("Name", u.namn())
                        .ja("Deleted", false)
                        .text("ConnectedToProviderUnitId", String.valueOf(u.nr())));
          });
    }
  }

  private static void services(Path folder, Namn names, StadVal val, Bokforing bok)
      throws IOException {
    String name = names.bild("lifecare/ServiceConfiguration", ".json");
    try (JsonFil file = new JsonFil(folder, name, val, bok, List.of())) {
      int type = 100;
      for (String service : SERVICES) {
        int id = type++;
        file.post(
            f ->
                f.tal("CategoryId", (Integer) Kategori.HEMTJANST.kod())
                    .text("CategoryName", Kategori.HEMTJANST.text())
                    .tal("TypeId", (Integer) id)
                    .text("TypeName", service)
                    .text("ParentId", "k1")
                    .tal("Level", (Integer) 2)
                    .dag("StartDate", val.forstaDag().minusYears(3)));
      }
    }
  }
}
