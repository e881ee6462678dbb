package se.nyckeltal.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.nyckeltal.generate.Beslut.Form;

/** Lifecare's snapshots of persons, decisions and executions, as known on a day. */
final class LifecareRegister implements Closeable {

  private static final List<Sabotage> DECISION =
      List.of(
          Sabotage.identitet("PersonId"),
          Sabotage.saknas("FromDate"),
          Sabotage.tid("FromDate"),
          Sabotage.DUBBLETT,
          Sabotage.tal("Hour"));
  private static final List<Sabotage> PERSON =
      List.of(Sabotage.identitet("PersonId"), Sabotage.DUBBLETT, Sabotage.saknas("PersonId"));
  private static final List<Sabotage> EXECUTION =
      List.of(Sabotage.identitet("PersonId"), Sabotage.otillatet("Law"), Sabotage.DUBBLETT);
  private static final List<Sabotage> ABSENCE =
      List.of(Sabotage.slut("EndDate"), Sabotage.identitet("PersonId"), Sabotage.DUBBLETT);

  private final StadVal val;
  private final LocalDate asOf;
  private final List<JsonFil> files = new ArrayList<>();
  private final JsonFil client;
  private final JsonFil decision;
  private final JsonFil lss;
  private final JsonFil execution;
  private final JsonFil executed;
  private final JsonFil provider;
  private final JsonFil absence;
  private final LifecareBestallningar orders;

  /** Opens the files of a snapshot of that day; only the last day has all exports. */
  LifecareRegister(Path folder, StadVal val, Bokforing bok, Enheter units, LocalDate asOf)
      throws IOException {
    this.val = val;
    this.asOf = asOf;
    Namn names = new Namn(val);
    Oppnare opener =
        (export, faults) -> {
          String name =
              names.bild("lifecare/" + export, asOf.atTime(val.uttag().toLocalTime()), ".json");
          JsonFil file = new JsonFil(folder, name, val, bok, faults);
          files.add(file);
          return file;
        };
    client = opener.oppna("Client", PERSON);
    decision = opener.oppna("Decision", DECISION);
    boolean whole = asOf.equals(val.sistaDag());
    lss = whole ? opener.oppna("LssDecision", List.of()) : null;
    execution = opener.oppna("Execution", EXECUTION);
    executed = opener.oppna("ExecutedDecision", List.of());
    provider = whole ? opener.oppna("ExecutingProvider", List.of()) : null;
    absence = opener.oppna("ClientAbsence", ABSENCE);
    orders = whole ? new LifecareBestallningar(opener, units) : null;
  }

  /** Opens a file of an export. */
  interface Oppnare {
    JsonFil oppna(String export, List<Sabotage> faults) throws IOException;
  }

  void person(Person person) throws IOException {
    if (person.fran().isAfter(asOf)) {
      return;
    }
    client.post(f -> client(f, person));
    for (Beslut whole : person.beslut()) {
      Beslut told = fromCutOver(whole);
      if (told != null && !whole.datum().isAfter(asOf)) {
        JsonFil file = told.lag().equals("LSS") ? lss : decision;
        if (file != null) {
          file.post(f -> beslut(f, person, told));
        }
        if (orders != null) {
          orders.beslut(told);
        }
      }
    }
    for (Verkstallighet whole : person.verkstalligheter()) {
      Verkstallighet told = fromCutOver(whole);
      if (told != null && !told.fran().isAfter(asOf)) {
        execution.post(f -> verkstallighet(f, person, told));
        links(person, told);
      }
    }
    for (Franvaro away : person.franvaro()) {
      boolean after = away.till() == null || !val.iProcapita(away.till());
      if (after && !away.fran().isAfter(asOf)) {
        absence.post(f -> franvaro(f, person, away));
      }
    }
  }

  private Beslut fromCutOver(Beslut b) {
    if (!val.iProcapita(b.fran())) {
      return b;
    }
    boolean over = b.avslag() || (b.till() != null && val.iProcapita(b.till()));
    return over ? null : b.mellan(val.brytdatum(), b.till());
  }

  private Verkstallighet fromCutOver(Verkstallighet v) {
    if (!val.iProcapita(v.fran())) {
      return v;
    }
    return v.till() != null && val.iProcapita(v.till()) ? null : v.fran(val.brytdatum());
  }

  private LocalDate known(LocalDate day) {
    return day == null || day.isAfter(asOf) ? null : day;
  }

  private void client(JsonFil f, Person p) throws IOException {
    LocalDate left = known(p.avregistrerad());
    f.tal("Id", (Integer) (p.nr() + 1));
    f.text("PersonId", p.personnummer());
    f.text("FirstName", p.fornamn());
    f.text("LastName", p.efternamn());
    f.text("FullName", p.fornamn() + " " + p.efternamn());
    f.ja("ProtectedRegistration", p.skyddad());
    f.ja("IsConfidential", false);
    f.ja("Active", left == null);
    if (left != null) {
      f.objekt("Deregistration", d -> d.dag("Date", left).text("Reason", p.avregistreringsorsak()));
    }
    f.tid("UpdateTime", Klocka.seconds(left == null ? asOf : left, 600));
    f.ja("Deleted", false);
    f.text("KeyCode", "180100");
    f.lista(
        "Addresses",
        List.of(p),
        (g, one) ->
            g.text("StreetAddress", "Påhittade vägen " + (one.hushall() + 1))
                .text("ZipCode", "71600")
                .text("City", "Provköping")
                .ja("Protected", one.skyddadAdress() || one.skyddad())
                .text("EntryCode", "4711#")
                .text("Type", "Home"));
  }

  private static void beslut(JsonFil f, Person p, Beslut b) throws IOException {
    boolean hours = b.form() == Form.TIMMAR;
    f.tal("Id", (Integer) b.id());
    f.tal("InvestigationId", (Integer) (b.id() + 7000));
    f.text("PersonId", p.personnummer());
    f.kod("Code", b.kod(), b.kategori().text() + " i ordinärt boende");
    f.kod("Type", b.avslag() ? 2 : 1, b.avslag() ? "Avslag" : "Bifall");
    f.dag("Date", b.datum());
    f.dag("FromDate", b.fran());
    f.dag("ToDate", b.till());
    f.kod("ServiceCategory", b.kategori().kod(), b.kategori().text());
    f.tal("Hour", hours ? b.timmar() : null);
    if (hours) {
      f.kod("HourType", Math.floorMod(b.tidsenhet().hashCode(), 100), b.tidsenhet());
    }
    f.ja("Deleted", false);
  }

  private void verkstallighet(JsonFil f, Person p, Verkstallighet v) throws IOException {
    LocalDate end = known(v.till());
    f.tal("Id", (Integer) v.id());
    f.text("PersonId", p.personnummer());
    f.tid("UpdateTime", Klocka.seconds(end == null ? v.fran() : end, 600));
    f.dag("StartDate", v.fran());
    f.dag("EndDate", end);
    f.kod("ServiceCategory", v.kategori().kod(), v.kategori().text());
    f.text("Law", v.lag());
    f.objekt("ProviderUnit", u -> u.tal("Id", (Integer) v.enhet()));
    f.text("EndReasonText", end == null ? null : v.slutorsak());
    f.ja("Deleted", false);
  }

  private void links(Person person, Verkstallighet v) throws IOException {
    for (Beslut whole : person.beslut()) {
      Beslut b = v.beslut().contains(whole.id()) ? fromCutOver(whole) : null;
      if (b == null || !Dagar.overlap(b.fran(), b.till(), v.fran(), v.till())) {
        continue;
      }
      if (orders != null) {
        orders.perioder(person, v, b);
      }
      LocalDate from = Dagar.last(b.fran(), v.fran());
      LocalDate to = Dagar.first(b.till(), v.till());
      executed.post(
          f ->
              f.tal("ExecutionId", (Integer) v.id())
                  .tal("DecisionId", (Integer) b.id())
                  .dag("ExecutedDecisionStartDate", from)
                  .dag("ExecutedDecisionEndDate", known(to)));
    }
    for (Verkstallighet.Utforarbyte other : v.byten()) {
      if (provider != null && v.galler(other.fran())) {
        provider.post(
            f ->
                f.tal("ExecutionId", (Integer) v.id())
                    .objekt(
                        "OrganizationUnit",
                        u ->
                            u.text("Id", String.valueOf(other.enhet()))
                                .text("Name", orders.namn(other.enhet())))
                    .dag("StartDate", other.fran())
                    .dag("EndDate", Dagar.first(other.till(), v.till())));
      }
    }
  }

  private void franvaro(JsonFil f, Person p, Franvaro a) throws IOException {
    f.tal("Id", (Integer) a.id());
    f.text("PersonId", p.personnummer());
    f.dag("StartDate", a.fran());
    f.dag("EndDate", known(a.till()));
    f.kod("Reason", 1, a.orsak());
    f.text("Note", "Ring anhörig före hemkomst");
    f.ja("Deleted", false);
  }

  @Override
  public void close() throws IOException {
    for (JsonFil file : files) {
      file.close();
    }
  }
}
