package se.nyckeltal.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Good and bad values of the test contracts' fields. Identities are TF forms of nobody. */
final class DirtyValues {

  static final List<String> BAD_DATES =
      List.of("2026-02-30", "i går", "2026-13-01", "26-01-01", "2026-1-5", "20260231");
  static final List<String> BAD_IDENTITIES =
      List.of("193301", "19331316T123", "19330230T001", "1933-01-01T123", "Anna", "19330101Å123");
  static final List<String> REQUIRED = List.of("Nummer", "Personnummer", "Datum", "Status");

  private final Random random;

  DirtyValues(Random random) {
    this.random = random;
  }

  String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  String identity() {
    LocalDate born = LocalDate.of(1925, 1, 1).plusDays(random.nextInt(20_000));
    String day = born.toString().replace("-", "");
    return day + (random.nextBoolean() ? "-" : "") + "T%03d".formatted(random.nextInt(1000));
  }

  String date() {
    String date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)).toString();
    return random.nextInt(4) == 0 ? date.replace("-", "") : date;
  }

  String instant() {
    String hour = "T%02d:15:00".formatted(4 + random.nextInt(20));
    return "2026-01-%02d".formatted(1 + random.nextInt(31))
        + hour
        + one(List.of("", "Z", "+01:00", "+02:00"));
  }

  String length() {
    return one(List.of("00:30", "1:05:30", "PT30M", "00:00:00", "1.02:00:00"));
  }

  String status() {
    return one(List.of("Utförd", "Inställd"));
  }

  /** Öre, negative for a repayment. */
  long ore() {
    long ore = random.nextInt(10) == 0 ? random.nextInt(500_000_000) : random.nextInt(500_000);
    return random.nextInt(12) == 0 ? -ore : ore;
  }
}
