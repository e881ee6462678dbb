package se.nyckeltal.hemtjanst;

import java.util.List;

/**
 * The persons of {@link HemtjanstRegelTest} as Lifecare's exports tell of them: one a case, in
 * March 2026.
 */
final class Regelfall {

  static final String ANNA = "193002209082";
  static final String BERIT = "193006199248";
  static final String CECILIA = "193008239190";
  static final String DORIS = "193011309154";
  static final String ELSA = "193102168899";
  static final String FANNY = "193106226305";
  static final String GRETA = "193109259287";
  static final String HILMA = "193111259291";
  static final String IVAR = "193201176710";
  static final String JENNY = "193204029064";
  static final String KARIN = "193207229208";
  static final String LISA = "193210197251";
  static final String MAJA = "193301289264";
  static final String NILS = "193304049228";
  static final String OLGA = "193308109226";
  static final String PER = "193310186436";
  static final String QUENTIN = "193401268101";
  static final String RUT = "193404129094";
  static final String STAFF_1 = "197703202387";
  static final String STAFF_2 = "197807212381";

  private Regelfall() {}

  /** All of them. */
  static Lifecarefiler all() {
    Lifecarefiler files = new Lifecarefiler();
    absences(files);
    ends(files);
    matches(files);
    otherVisits(files);
    granted(files);
    return files;
  }

  private static void absences(Lifecarefiler files) {
    // Anna: away 5 to 7 March; what was planned on the 5th was cancelled.
    files
        .beslut(1, ANNA, "1", "per dag")
        .insats(51, ANNA, 12, 1)
        .add("ClientAbsence", absence(1, ANNA, "2026-03-05", "\"2026-03-07\"", "Sjukhus"))
        .plan("a1", ANNA, STAFF_1, "2026-03-05T10:00:00", 30)
        .besok(
            ANNA,
            STAFF_1,
            "2026-03-05T10:00:00",
            null,
            "\"Status\":\"Cancelled\",\"PlannedVisitId\":\"a1\"")
        .plan("a2", ANNA, STAFF_1, "2026-03-20T10:00:00", 30)
        .besok(
            ANNA,
            STAFF_1,
            "2026-03-20T10:00:00",
            null,
            "\"Status\":\"Cancelled\",\"PlannedVisitId\":\"a2\",\"CancelledMinutes\":20");
    // Berit: away 10 to 12 March, visited on the last of the days; Cecilia on the middle one.
    files
        .beslut(2, BERIT, "1", "per dag")
        .add("ClientAbsence", absence(2, BERIT, "2026-03-10", "\"2026-03-12\"", "Sjukhus"))
        .besok(BERIT, STAFF_1, "2026-03-12T15:00:00", "2026-03-12T15:20:00");
    files
        .beslut(3, CECILIA, "1", "per dag")
        .add("ClientAbsence", absence(3, CECILIA, "2026-03-10", "\"2026-03-12\"", "Sjukhus"))
        .besok(CECILIA, STAFF_2, "2026-03-11T15:00:00", "2026-03-11T15:20:00");
    // Doris: in korttidsboende from 22 March until further notice, which grants nothing at home.
    files
        .beslut(4, DORIS, "1", "per dag")
        .add("ClientAbsence", absence(4, DORIS, "2026-03-22", "null", "Korttidsboende"));
  }

  private static String absence(int id, String person, String from, String to, String reason) {
    return """
        {"Id":%d,"PersonId":"%s","StartDate":"%s","EndDate":%s,"Reason":{"Text":"%s"}}
        """
        .formatted(id, person, from, to, reason);
  }

  private static void ends(Lifecarefiler files) {
    // Elsa: no end with plan, no end without plan, and begun on the 29th over midnight.
    files
        .plan("e1", ELSA, STAFF_1, "2026-03-20T12:00:00", 45)
        .besok(ELSA, STAFF_1, "2026-03-20T12:05:00", null, "\"PlannedVisitId\":\"e1\"")
        .besok(ELSA, STAFF_1, "2026-03-21T12:05:00", null)
        .plan("e2", ELSA, STAFF_2, "2026-03-29T23:50:00", 20)
        .besok(
            ELSA,
            STAFF_2,
            "2026-03-29T23:50:00",
            null,
            "\"Status\":\"Started\",\"PlannedVisitId\":\"e2\"")
        .besok(ELSA, STAFF_2, "2026-03-30T07:00:00", null, "\"Status\":\"Started\"");
    // Fanny: the first visit was never stopped; the staff member began at Greta's at 08:40.
    files
        .besok(FANNY, STAFF_1, "2026-03-16T08:00:00", "2026-03-16T17:00:00")
        .besok(GRETA, STAFF_1, "2026-03-16T08:40:00", "2026-03-16T09:00:00");
  }

  private static void matches(Lifecarefiler files) {
    // Hilma: the plan of 23:50 was begun at 00:05 without the plan's id, and came 15 minutes late.
    files
        .plan("h1", HILMA, STAFF_1, "2026-03-09T23:50:00", 20)
        .besok(HILMA, STAFF_1, "2026-03-10T00:05:00", "2026-03-10T00:35:00");
    // Two carers planned at the same time and seen in the other order; one came an hour and a
    // minute
    // late to a third plan.
    files
        .plan("h2", HILMA, STAFF_1, "2026-03-11T08:00:00", 30)
        .plan("h3", HILMA, STAFF_2, "2026-03-11T08:00:00", 10)
        .besok(HILMA, STAFF_2, "2026-03-11T08:00:00", "2026-03-11T08:10:00")
        .besok(HILMA, STAFF_1, "2026-03-11T08:31:00", "2026-03-11T09:01:00")
        .plan("h4", HILMA, STAFF_1, "2026-03-12T08:00:00", 30)
        .besok(HILMA, STAFF_1, "2026-03-12T09:01:00", "2026-03-12T09:31:00");
    // Ivar: never reported; the plan of the 28th is three days old, that of the 29th is not.
    files
        .plan("i1", IVAR, STAFF_1, "2026-03-28T09:00:00", 30)
        .plan("i2", IVAR, STAFF_1, "2026-03-29T09:00:00", 30);
  }

  private static void otherVisits(Lifecarefiler files) {
    // Jenny: digital, changed, manual, not approved, declined without minutes or plan.
    files
        .besok(
            JENNY,
            STAFF_1,
            "2026-03-04T22:00:00",
            "2026-03-04T22:01:00",
            "\"Services\":[{\"ServiceType\":{\"Text\":\"Digital tillsyn\"}}]")
        .besok(
            JENNY,
            STAFF_1,
            "2026-03-05T09:00:00",
            "2026-03-05T09:40:00",
            "\"Status\":\"CompletedAndChangedTime\","
                + "\"OriginalStartTime\":\"2026-03-05T09:05:00\","
                + "\"OriginalEndTime\":\"2026-03-05T09:20:00\","
                + "\"StartQuittanceType\":\"None\",\"EndQuittanceType\":\"None\"")
        .besok(
            JENNY,
            STAFF_1,
            "2026-03-06T09:00:00",
            "2026-03-06T09:10:00",
            "\"Approved\":false,\"EndQuittanceType\":\"None\"")
        .besok(JENNY, STAFF_1, "2026-03-07T09:00:00", null, "\"Status\":\"Declined\"")
        .besok(JENNY, STAFF_1, "2026-03-08T09:00:00", "2026-03-08T09:10:00", "\"Law\":\"FTJ\"");
    // Karin: of four monthly reports one has its visit's id, one overlaps a visit, one is
    // cancelled.
    files
        .besok(KARIN, STAFF_1, "2026-03-13T13:00:00", "2026-03-13T13:30:00")
        .add("ExecutedService", monthly(1, "2026-03-13T13:20:00", "\"Duration\":\"00:30:00\""))
        .add("ExecutedService", monthly(2, "2026-03-14T13:20:00", "\"VisitId\":\"v9\""))
        .add("ExecutedService", monthly(3, "2026-03-15T13:20:00", "\"Cancelled\":true"))
        .add("ExecutedService", monthly(4, "2026-03-16T13:20:00", "\"Duration\":\"00:25:00\""));
    // Lisa and Maja live together: one staff member with both for 30 minutes; next day one each.
    for (String person : List.of(LISA, MAJA)) {
      files.add(
          "Client",
          """
          {"PersonId":"%s","Addresses":[{"Type":"Home","StreetAddress":"Provgatan 1",
           "ZipCode":"123 45","Protected":false}]}
          """
              .formatted(person));
      files.besok(person, STAFF_1, "2026-03-17T08:00:00", "2026-03-17T08:30:00");
    }
    files
        .besok(LISA, STAFF_1, "2026-03-18T08:00:00", "2026-03-18T08:30:00")
        .besok(MAJA, STAFF_2, "2026-03-18T08:00:00", "2026-03-18T08:30:00");
  }

  private static String monthly(int id, String start, String extra) {
    return """
        {"Id":%d,"PersonId":"%s","StartTime":"%s","CategoryName":"Hemtjänst",
         "OrganizationUnit":{"Id":"12"},"DoubleManning":false,%s}
        """
        .formatted(id, KARIN, start, extra);
  }

  private static void granted(Lifecarefiler files) {
    // Nils: unit 12 until the 15th, then 14 within the same execution; an ordered service beside
    // Hour.
    files
        .beslut(10, NILS, "2", "per dag")
        .insats(60, NILS, 12, 10)
        .add("ExecutingProvider", provider(60, "14", "2026-03-16"))
        .add(
            "OrderedService",
            ordered(10, "\"Hours\":{\"Value\":7,\"Unit\":{\"Text\":\"per vecka\"}}"))
        .besok(NILS, STAFF_1, "2026-03-15T23:50:00", "2026-03-16T00:10:00");
    // Olga: no hours, but twice a week an hour and a half, ordered; and 31 minutes a day.
    files
        .beslut(11, OLGA, "null", "per dag")
        .add(
            "OrderedService",
            ordered(11, "\"Details\":[" + detail(1, 2, "1.5", "varje vecka") + "]"));
    // Per: two decisions without hours executed together: their service period counts once, and
    // where the first has ended in the other.
    files
        .beslut(12, PER, "null", "per dag", "\"ToDate\":\"2026-03-10\"")
        .beslut(13, PER, "null", "per dag", "\"Code\":{\"Code\":12}")
        .insats(63, PER, 12, 12, 13)
        .add(
            "ServicePeriod",
            """
            {"Id":1,"PersonId":"%s","ExecutionId":63,"StartDate":"2026-03-01",
             "Details":[%s]}
            """
                .formatted(PER, detail(1, 1, "0.5", "varje dag")));
    // Quentin: LSS of its own; Rut: only visits, nothing granted, and one of them HSL.
    files.add(
        "LssDecision",
        """
        {"Id":12,"PersonId":"%s","Type":{"Text":"Bifall"},"Date":"2026-02-20",
         "FromDate":"2026-03-01","ServiceCategory":{"Code":8,"Text":"Ledsagning"},"Hour":31,
         "HourType":{"Text":"per månad"}}
        """
            .formatted(QUENTIN));
    files
        .besok(RUT, STAFF_2, "2026-03-19T08:00:00", "2026-03-19T08:30:00")
        .besok(RUT, STAFF_2, "2026-03-19T08:10:00", "2026-03-19T08:30:00", "\"Law\":\"HSL\"")
        .plan("r1", RUT, STAFF_2, "2026-03-27T08:00:00", 15, "\"MedicalReminder\":true");
  }

  private static String provider(int execution, String unit, String from) {
    return """
        {"ExecutionId":%d,"OrganizationUnit":{"Id":"%s"},"StartDate":"%s"}
        """
        .formatted(execution, unit, from);
  }

  private static String ordered(int decision, String how) {
    return """
        {"OrderId":"o%1$d","DecisionId":%1$d,"ServiceType":{"Code":3,"Text":"Dusch"},
         "StartDate":"2026-03-01",%2$s}
        """
        .formatted(decision, how);
  }

  private static String detail(int id, int times, String hours, String period) {
    return "{\"Id\":%d,\"Frequency\":%d,\"HoursEachTime\":%s,\"PeriodicityText\":\"%s\"}"
        .formatted(id, times, hours, period);
  }
}
