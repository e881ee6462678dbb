package se.nyckeltal.hemtjanst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;
import se.nyckeltal.testkit.Samples;

/**
 * Lifecare's exports as a test writes them: only what matters to the case, the rest is filled in.
 * Extra values are JSON texts such as {@code "Status":"Declined"}.
 */
final class Lifecarefiler {

  private final Map<String, List<JsonNode>> entities = new TreeMap<>();
  private int visits;

  /** Adds a record of any entity. */
  Lifecarefiler add(String entity, String json) {
    try {
      entities.computeIfAbsent(entity, e -> new ArrayList<>()).add(Json.JSON.readTree(json));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A SoL decision on hemtjänst of so many hours a unit of time, from March 2026 on. */
  Lifecarefiler beslut(int id, String person, String hours, String unit, String... extra) {
    return add(
        "Decision",
        with(
            """
            {"Id":%d,"PersonId":"%s","Code":{"Code":11},"Type":{"Text":"Bifall"},
             "Date":"2026-02-20","FromDate":"2026-03-01",
             "ServiceCategory":{"Code":1,"Text":"Hemtjänst"},"Hour":%s,
             "HourType":{"Text":"%s"}}
            """
                .formatted(id, person, hours, unit),
            extra));
  }

  /** An execution of hemtjänst by a unit, of those decisions, from March 2026 on. */
  Lifecarefiler insats(int id, String person, int unit, int... decisions) {
    add(
        "Execution",
        """
        {"Id":%d,"PersonId":"%s","StartDate":"2026-03-01","Law":"SoL",
         "ServiceCategory":{"Code":1,"Text":"Hemtjänst"},"ProviderUnit":{"Id":%d}}
        """
            .formatted(id, person, unit));
    for (int decision : decisions) {
      add(
          "ExecutedDecision",
          "{\"ExecutionId\":%d,\"DecisionId\":%d,\"ExecutedDecisionStartDate\":\"2026-03-01\"}"
              .formatted(id, decision));
    }
    return this;
  }

  /**
   * A reported visit of unit 12.
   *
   * @param staff the staff member's identity, or null
   * @param start local time, such as {@code 2026-03-04T08:00:00}
   * @param end local time, or null
   */
  Lifecarefiler besok(String person, String staff, String start, String end, String... extra) {
    visits++;
    return add(
        "ReportedVisit",
        with(
            """
            {"ExternalId":"v%03d","ReportingSystem":"Phoniro","ClientPersonId":"%s",
             "PersonnelPersonId":%s,"ProviderUnitId":12,"Law":"SoL","StartTime":"%s","EndTime":%s,
             "Status":"Completed","IsDoubleManning":false,
             "StartQuittanceType":"Nfc","EndQuittanceType":"Nfc"}
            """
                .formatted(visits, person, text(staff), start, text(end)),
            extra));
  }

  /** A planned visit in a shift of its own in planning unit 1, which is unit 12. */
  Lifecarefiler plan(
      String id, String person, String staff, String start, int minutes, String... extra) {
    String activity =
        with(
            """
            {"Id":"%s","StartTime":"%s","Duration":"%02d:%02d:00","TypeOfPlannedActivity":"Visit",
             "Client":{"PersonId":"%s"}}
            """
                .formatted(id, start, minutes / 60, minutes % 60, person),
            extra);
    return add(
        "PlannedWorkshift",
        """
        {"Id":"pass-%s","PlanningUnitId":"1","StartTime":"%s","Personnel":{"PersonId":%s},
         "IsRevoked":false,"PlannedActivities":[%s]}
        """
            .formatted(id, start, text(staff), activity));
  }

  /** Puts the files in a home's inbox. */
  void drop(Home home) {
    add("PlanningUnit", "{\"Id\":\"1\",\"Name\":\"Plan\",\"ConnectedToProviderUnitId\":\"12\"}");
    entities.forEach(
        (entity, records) ->
            Samples.drop(home, "lifecare/" + entity + ".json", Json.text(records)));
  }

  private static String text(String value) {
    return value == null ? "null" : '"' + value + '"';
  }

  private static String with(String json, String... extra) {
    try {
      ObjectNode node = (ObjectNode) Json.JSON.readTree(json);
      for (String more : extra) {
        node.setAll((ObjectNode) Json.JSON.readTree('{' + more + '}'));
      }
      return node.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
