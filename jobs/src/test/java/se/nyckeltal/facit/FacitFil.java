package se.nyckeltal.facit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A delivered file.
 *
 * @param last where it is read from: itself, or its copy in UTF-8
 * @param namn {@code <system>/<file>}
 * @param uttagen the time of extraction in its name, else when it came
 * @param fran first day of the period in its name, or null
 * @param till last day of that period, or null
 */
record FacitFil(
    FacitExport export, Path last, String namn, Instant uttagen, LocalDate fran, LocalDate till) {

  private static final Pattern TID = Pattern.compile("(?<!\\d)(\\d{8}T\\d{6})(?!\\d)");
  private static final Pattern PERIOD =
      Pattern.compile("_(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?=[_.])");

  static FacitFil of(FacitExport export, Path file, Path readFrom) throws IOException {
    String name = file.getFileName().toString();
    Matcher tid = TID.matcher(name);
    Instant uttagen =
        tid.find()
            ? LocalDateTime.parse(tid.group(1), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"))
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant()
            : Files.getLastModifiedTime(file).toInstant();
    Matcher period = PERIOD.matcher(name);
    LocalDate fran = null;
    LocalDate till = null;
    if (period.find()) {
      int ar = Integer.parseInt(period.group(1));
      if (period.group(2) == null) {
        fran = LocalDate.of(ar, 1, 1);
        till = LocalDate.of(ar, 12, 31);
      } else if (period.group(3) == null) {
        YearMonth manad = YearMonth.of(ar, Integer.parseInt(period.group(2)));
        fran = manad.atDay(1);
        till = manad.atEndOfMonth();
      } else {
        fran = LocalDate.parse(period.group(0).substring(1));
        till = fran;
      }
    }
    return new FacitFil(export, readFrom, export.system() + "/" + name, uttagen, fran, till);
  }

  /** What the file is the whole truth about. */
  String hel() {
    return switch (export.slag()) {
      case OGONBLICK -> "allt";
      case ANDRINGAR -> fran == null ? "inget" : "perioden";
      case PERIOD -> fran == null ? "dagarna" : "perioden";
    };
  }
}
