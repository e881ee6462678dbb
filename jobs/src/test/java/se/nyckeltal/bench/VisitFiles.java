package se.nyckeltal.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes visits as files, one row at a time. */
final class VisitFiles {

  static final String CSV_HEADER =
      "BesokId;Personnummer;Personal;Enhet;Insats;Status;Start;Slut;UrsprungligStart;"
          + "UrsprungligSlut;Timmar\n";

  private VisitFiles() {}

  /** A row after row: how a file's lines are made. */
  private interface Row {
    void write(Visits visit, StringBuilder out);
  }

  /** A CSV file of so many visits, unless it is there already. */
  static Path csv(Path folder, long rows, long seed) throws IOException {
    return write(
        folder.resolve("besok_%d_%d.csv".formatted(rows, seed)),
        rows,
        seed,
        CSV_HEADER,
        "",
        VisitFiles::csvRow);
  }

  /** One JSON array of so many vendor-shaped ReportedVisit, a record a line. */
  static Path json(Path folder, long rows, long seed) throws IOException {
    return write(
        folder.resolve("ReportedVisit_%d_%d.json".formatted(rows, seed)),
        rows,
        seed,
        "[\n",
        "]\n",
        (visit, out) -> {
          jsonRow(visit, out);
          out.append(visit.number() < rows ? ",\n" : "\n");
        });
  }

  private static Path write(Path file, long rows, long seed, String head, String tail, Row row)
      throws IOException {
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Visits visits = new Visits(seed);
    StringBuilder line = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      out.write(head);
      for (long i = 0; i < rows; i++) {
        visits.next();
        row.write(visits, line);
        out.append(line);
        line.setLength(0);
      }
      out.write(tail);
    }
    return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void csvRow(Visits v, StringBuilder out) {
    out.append('b').append(v.number()).append(';').append(v.person());
    out.append(";s").append(v.staff()).append(';').append(v.unitName());
    out.append(';').append(v.service());
    out.append(v.corrected() ? ";Utförd med ändrad tid;" : ";Utförd;");
    v.start(out);
    v.end(out.append(';'));
    out.append(';');
    if (v.corrected()) {
      v.start(out);
    }
    out.append(';');
    if (v.corrected()) {
      v.end(out);
    }
    out.append(";0.");
    Visits.two(out, v.minutes() * 100 / 60);
    out.append('\n');
  }

  private static void jsonRow(Visits v, StringBuilder out) {
    out.append("{\"Id\":").append(v.number());
    out.append(",\"ExternalId\":\"ph-").append(v.number());
    out.append("\",\"ReportingSystem\":\"Phoniro\"");
    out.append(",\"ClientPersonId\":\"").append(v.person());
    out.append("\",\"PersonnelPersonId\":\"").append(v.staffPerson());
    out.append("\",\"PersonnelUserId\":\"user").append(v.staff());
    out.append("\",\"ExecutionId\":").append(5000 + v.number() % 9000);
    out.append(",\"ProviderUnitId\":").append(v.unit());
    out.append(",\"ServiceCategory\":{\"Code\":1,\"Text\":\"Hemtjänst\"},\"Law\":\"SoL\"");
    v.start(out.append(",\"StartTime\":\""));
    v.end(out.append("\",\"EndTime\":\""));
    v.start(out.append("\",\"OriginalStartTime\":\""));
    v.end(out.append("\",\"OriginalEndTime\":\""));
    v.end(out.append("\",\"LastUpdatedTime\":\""));
    out.append("\",\"Status\":\"Completed").append(v.corrected() ? "AndChangedTime\"" : "\"");
    out.append(",\"IsDoubleManning\":").append(v.staff() % 10 == 0);
    out.append(",\"PlannedVisitId\":\"a-").append(v.number());
    out.append("\",\"Services\":[],\"StartQuittanceType\":\"Nfc\"");
    out.append(",\"EndQuittanceType\":\"Nfc\",\"CancelledReason\":null");
    out.append(",\"CancelledMinutes\":null,\"Approved\":true,\"Deleted\":false}");
  }
}
