package se.nyckeltal.facit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tiny inbox that a test writes itself, and what the calculation says of it. */
final class Prov implements AutoCloseable {

  /** Woman, born in March 1940. */
  static final String AGDA = "194003189083";

  /** Woman, born in April 1945. */
  static final String BEDA = "194504269087";

  /** Man, born in February 1961. */
  static final String CURT = "196102133177";

  /** Staff. */
  static final String P1 = "197703202387";

  /** Other staff. */
  static final String P2 = "198103142397";

  private final Path inbox;
  private final Map<String, List<Map<String, Object>>> poster = new LinkedHashMap<>();
  private FacitVal val = FacitVal.den(LocalDate.of(2026, 2, 28));
  private Facit facit;

  Prov(Path inbox) {
    this.inbox = inbox;
  }

  /** With those settings. */
  Prov med(FacitVal annat) {
    val = annat;
    return this;
  }

  /** A record of an export in one file without period, with changed or added fields. */
  Prov post(String fil, Map<String, Object> falt, Map<String, Object> andra) {
    Map<String, Object> post = new LinkedHashMap<>(falt);
    post.putAll(andra);
    poster.computeIfAbsent(fil, f -> new ArrayList<>()).add(post);
    return this;
  }

  /** A completed visit; times without offset are Swedish, the end null for none. */
  Prov besok(
      String id, String person, String personal, String start, String slut, Object... andra) {
    Map<String, Object> falt = new LinkedHashMap<>();
    falt.put("ExternalId", id);
    falt.put("ReportingSystem", "T");
    falt.put("ClientPersonId", person);
    falt.put("PersonnelPersonId", personal);
    falt.put("ServiceCategory", text("Hemtjänst"));
    falt.put("StartTime", start);
    falt.put("EndTime", slut);
    falt.put("Status", "Completed");
    falt.put("IsDoubleManning", false);
    return post("lifecare/ReportedVisit.json", falt, par(andra));
  }

  /** A planned visit in a shift of its own. */
  Prov plan(String id, String person, String personal, String start, int minuter, Object... andra) {
    Map<String, Object> aktivitet = new LinkedHashMap<>();
    aktivitet.put("Id", id);
    aktivitet.put("StartTime", start);
    aktivitet.put("Duration", "%02d:%02d:00".formatted(minuter / 60, minuter % 60));
    aktivitet.put("TypeOfPlannedActivity", "Visit");
    aktivitet.put("Client", Map.of("PersonId", person));
    aktivitet.putAll(par(andra));
    return post(
        "lifecare/PlannedWorkshift.json",
        Map.of(
            "Id",
            "pass-" + id,
            "StartTime",
            start,
            "Personnel",
            Map.of("PersonId", personal),
            "PlannedActivities",
            List.of(aktivitet)),
        Map.of());
  }

  /** A decision, the last day null for none. */
  Prov beslut(
      int id, String person, String fran, String till, double timmar, String per, Object... andra) {
    Map<String, Object> falt = new LinkedHashMap<>();
    falt.put("Id", id);
    falt.put("PersonId", person);
    falt.put("Code", Map.of("Code", 11));
    falt.put("Type", text("Bifall"));
    falt.put("Date", fran);
    falt.put("FromDate", fran);
    falt.put("ToDate", till);
    falt.put("ServiceCategory", Map.of("Code", 1, "Text", "Hemtjänst"));
    falt.put("Hour", timmar);
    falt.put("HourType", text(per));
    return post("lifecare/Decision.json", falt, par(andra));
  }

  /** An execution of hemtjänst by a unit, with the decisions that it executes. */
  Prov verkstallighet(int id, String person, int enhet, String fran, String till, int... beslut) {
    Map<String, Object> falt = new LinkedHashMap<>();
    falt.put("Id", id);
    falt.put("PersonId", person);
    falt.put("StartDate", fran);
    falt.put("EndDate", till);
    falt.put("ServiceCategory", text("Hemtjänst"));
    falt.put("Law", "SoL");
    falt.put("ProviderUnit", Map.of("Id", enhet));
    post("lifecare/Execution.json", falt, Map.of());
    for (int b : beslut) {
      post("lifecare/ExecutedDecision.json", Map.of("ExecutionId", id, "DecisionId", b), Map.of());
    }
    return this;
  }

  /** An absence, the last day null for none. */
  Prov franvaro(String person, String fran, String till, String orsak) {
    Map<String, Object> falt = new LinkedHashMap<>();
    falt.put("Id", 1 + poster.getOrDefault("lifecare/ClientAbsence.json", List.of()).size());
    falt.put("PersonId", person);
    falt.put("StartDate", fran);
    falt.put("EndDate", till);
    falt.put("Reason", text(orsak));
    return post("lifecare/ClientAbsence.json", falt, Map.of());
  }

  /** A client at a home address. */
  Prov klient(String person, String gata, Object... andra) {
    return post(
        "lifecare/Client.json",
        Map.of(
            "PersonId",
            person,
            "Addresses",
            List.of(
                Map.of(
                    "StreetAddress",
                    gata,
                    "ZipCode",
                    "71600",
                    "Type",
                    "Home",
                    "Protected",
                    false))),
        par(andra));
  }

  /** A CSV file. */
  Prov csv(String fil, String... rader) {
    skriv(
        fil,
        (String.join("\n", rader) + "\n")
            .getBytes(
                fil.startsWith("procapita")
                    ? Charset.forName("windows-1252")
                    : StandardCharsets.UTF_8));
    return this;
  }

  private void skriv(String fil, byte[] content) {
    try {
      Files.createDirectories(inbox.resolve(fil).getParent());
      Files.write(inbox.resolve(fil), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Facit facit() {
    if (facit == null) {
      poster.forEach(
          (fil, rader) -> {
            try {
              skriv(fil, new ObjectMapper().writeValueAsBytes(rader));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      facit = Facit.berakna(inbox, val);
    }
    return facit;
  }

  /** A person's sum of a measure, in all months, units, laws and groups. */
  long sek(String person, String matt) {
    return summa("matt = '%s' AND person = '%s'".formatted(matt, person));
  }

  /**
   * A sum of the persons' parts with a condition on matt, manad, enhet, lagrum, grupp, kalla,
   * person.
   */
  long summa(String villkor) {
    return Long.parseLong(
        facit()
            .rader("SELECT coalesce(sum(varde), 0)::BIGINT FROM person_manad WHERE " + villkor)
            .get(0)
            .get(0));
  }

  /** Rows of a question about any table. */
  List<List<String>> rader(String sql) {
    return facit().rader(sql);
  }

  static Map<String, Object> text(String text) {
    return Map.of("Text", text);
  }

  private static Map<String, Object> par(Object... andra) {
    Map<String, Object> par = new LinkedHashMap<>();
    for (int i = 0; i < andra.length; i += 2) {
      par.put((String) andra[i], andra[i + 1]);
    }
    return par;
  }

  @Override
  public void close() {
    if (facit != null) {
      facit.close();
    }
  }
}
