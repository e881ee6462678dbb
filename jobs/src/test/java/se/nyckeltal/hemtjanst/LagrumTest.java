package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.testkit.Duck;
import se.nyckeltal.testkit.Samples;

/** Rule 7, on visits made for it: each in its row, minutes counted by hand. */
@DisplayName("Lagrum and insatsgrupp")
class LagrumTest {

  @TempDir static Path folder;

  private static Home home;

  private static String planned(String id, String time, int minutes, String more) {
    return """
        {"Id":"%s","StartTime":"2026-03-04T%s:00+01:00","Duration":"00:%02d:00",
         "TypeOfPlannedActivity":"Visit","Client":{"PersonId":"194003189083"}%s}
        """
        .formatted(id, time, minutes % 60, more)
        .replace("\"00:00:00\"", "\"01:00:00\"");
  }

  private static String items(boolean reminder, String category, String... types) {
    StringBuilder items = new StringBuilder();
    for (String type : types) {
      items
          .append(items.isEmpty() ? "" : ",")
          .append(
              "{\"Type\":{\"Text\":\"%s\"},\"Category\":{\"Text\":\"%s\"}}"
                  .formatted(type, category));
    }
    return ",\"MedicalReminder\":%s,\"ServiceItems\":[%s]".formatted(reminder, items);
  }

  private static String reported(String id, String from, String to, String more) {
    return """
        {"ExternalId":"%s","ReportingSystem":"LMO","ClientPersonId":"194003189083",
         "StartTime":"2026-03-04T%s:00+01:00","EndTime":"2026-03-04T%s:00+01:00",
         "Status":"Completed","IsDoubleManning":false%s}
        """
        .formatted(id, from, to, more);
  }

  @BeforeAll
  static void runTheNight() {
    home = Samples.emptyHome(folder.resolve("hem"));
    Samples.drop(
        home,
        "lifecare/PlannedWorkshift.json",
        "[{\"Id\":\"w\",\"StartTime\":\"2026-03-04T07:00:00+01:00\",\"PlannedActivities\":["
            + String.join(
                ",",
                planned("p1", "07:00", 30, items(true, "Delegerad HSL", "Läkemedel")),
                planned("p2", "08:00", 20, items(true, "Hemtjänst", "Läkemedel", "Dusch")),
                planned("p3", "09:00", 10, items(false, "Delegerad HSL", "Läkemedel")),
                planned("p4", "10:00", 15, ""),
                planned("p5", "11:00", 5, items(false, "Matdistribution", "Matlåda")),
                planned("p6", "12:00", 60, items(false, "Hemtjänst", "Dusch")),
                planned("p7", "14:00", 40, items(false, "Hemtjänst", "Dusch"))
                    .replace("Visit", "Pause"))
            + "]}]");
    Samples.drop(
        home,
        "lifecare/Execution.json",
        """
        [{"Id":1,"PersonId":"194003189083","StartDate":"2026-01-01","Law":"LSS",
          "ServiceCategory":{"Text":"Boendestöd"},"ProviderUnit":{"Id":12}},
         {"Id":2,"PersonId":"194003189083","StartDate":"2026-01-01","Law":"HSL",
          "ServiceCategory":{"Text":"Delegerad HSL"},"ProviderUnit":{"Id":12}}]
        """);
    Samples.drop(
        home,
        "lifecare/ReportedVisit.json",
        "["
            + String.join(
                ",",
                // The plan follows its report: assistance law counts as LSS, category by execution.
                reported(
                    "r6",
                    "12:00",
                    "13:00",
                    ",\"ExecutionId\":1,\"Law\":\"LASS\",\"PlannedVisitId\":\"p6\""),
                reported("r1", "15:00", "15:12", ",\"ExecutionId\":2"),
                reported("r2", "16:00", "16:30", ",\"Law\":\"FTJ\""),
                reported(
                    "r3",
                    "17:00",
                    "17:06",
                    ",\"Law\":\"SoL\",\"ServiceCategory\":{\"Text\":\"Trygghetslarm\"}"),
                reported(
                    "r4",
                    "18:00",
                    "18:03",
                    ",\"Law\":\"SoL\",\"ServiceCategory\":{\"Text\":\"Något nytt\"}"))
            + "]");
    Samples.run(home, Config.defaults(), LocalDate.of(2026, 3, 31));
  }

  @Test
  @DisplayName("each visit counts in its row; FTJ and pauses in none")
  void eachVisitInItsRow() {
    assertThat(
            Duck.query(
                "SELECT lagrum, insatsgrupp, planerade_timmar::VARCHAR, utforda_timmar::VARCHAR,"
                    + " malgrupp FROM '%s' ORDER BY 1, 2"
                        .formatted(home.intern().resolve("tabeller/vo/hemtjanst_timmar.parquet"))))
        .containsExactly(
            // p1 30 and p3 10; r1 12.
            List.of("HSL", "delegerad_hsl", "0.6667", "0.2000", "aldre"),
            List.of("LSS", "boendestod", "1.0000", "1.0000", "funktionsnedsattning"),
            // p2 20, for a SoL item stands beside the HSL one, and p4 15.
            List.of("SoL", "hemtjanst", "0.5833", "0.0000", "aldre"),
            List.of("SoL", "larm", "0.0000", "0.1000", "aldre"),
            List.of("SoL", "matdistribution", "0.0833", "0.0000", "aldre"),
            List.of("SoL", "ovrigt", "0.0000", "0.0500", "aldre"));
  }
}
