package se.nyckeltal.ingest;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Field;

/** Makes a dirty CSV file, as a report or plain. */
final class DirtyCsv {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int DATE = 2;
  private static final int STATUS = 5;
  private static final int NOTE = 7;
  private static final int AMOUNT = 8;
  private static final List<String> GOOD_NOTES =
      List.of(
          "",
          "anteckning",
          "\"citat; med semikolon\"",
          "\"sa \"\"nej\"\"\"",
          "hårt\u00a0blanksteg",
          "åäö  ",
          "\"\"");

  private final Random random;
  private final DirtyValues values;
  private final boolean report;
  private final String eol;
  private final StringBuilder text = new StringBuilder();
  private final Facit facit = new Facit();
  private int number;

  DirtyCsv(long seed, boolean report) {
    this.random = new Random(seed);
    this.values = new DirtyValues(random);
    this.report = report;
    this.eol = random.nextBoolean() ? "\r\n" : "\n";
  }

  DirtyFile file(ExportContract contract) {
    String header = String.join(";", contract.fields().stream().map(Field::name).toList());
    for (int i = report ? 1 + random.nextInt(3) : 0; i > 0; i--) {
      reportLine(i == 1 ? "Utskriven 2026-01-31 08:14" : "Poster per enhet");
    }
    text.append(header).append(eol);
    for (int rows = 20 + random.nextInt(200); rows > 0; rows--) {
      if (report && random.nextInt(12) == 0) {
        reportLine(random.nextBoolean() ? header : "Summa Söder;;;;;;;;1 234,00");
      }
      anyRow();
    }
    if (report) {
      reportLine("Totalt;;;;;;;;99,00");
    } else if (random.nextInt(4) == 0) {
      goodRow();
      text.setLength(text.length() - eol.length());
    }
    String name = contract.export() + ".csv";
    return new DirtyFile(contract, name, text.toString().getBytes(WINDOWS), facit);
  }

  private void reportLine(String line) {
    text.append(line).append(eol);
    facit.report();
  }

  private void anyRow() {
    switch (random.nextInt(28)) {
      case 0, 1 -> {
        text.append(random.nextBoolean() ? "" : "   ").append(eol);
        facit.blank();
      }
      case 2 -> rejected(DATE, values.one(DirtyValues.BAD_DATES));
      case 3 -> rejected(1, values.one(DirtyValues.BAD_IDENTITIES));
      case 4 -> rejected(STATUS, "Klar");
      case 5 -> rejected(values.one(List.of("0", "1", "2", "5")).charAt(0) - '0', " ");
      case 6 -> twoFaults();
      case 7 -> unreadable(AMOUNT, values.one(List.of("12.50", "tolv", "1,2345678", "--5", "1;5")));
      case 8 -> unreadable(NOTE, "\"öppnat och aldrig stängt");
      case 9 -> unreadable(NOTE, "\"stängt\"men text efter");
      case 10 -> unreadable(NOTE, "noll\0tecken");
      case 11 -> tooFew();
      case 12 -> accepted(6, "Kalas hos grannen");
      case 13 -> sameKeyTwice();
      default -> goodRow();
    }
  }

  private void goodRow() {
    accepted(NOTE, values.one(GOOD_NOTES));
  }

  private void accepted(int field, String value) {
    facit.accept(write(field, value));
  }

  private void rejected(int field, String value) {
    facit.reject(write(field, value));
  }

  private long write(int field, String value) {
    List<String> row = row();
    long ore = random.nextInt(8) == 0 ? 0 : values.ore();
    row.set(AMOUNT, ore == 0 ? "" : amount(ore));
    row.set(field, value);
    text.append(String.join(";", row)).append(eol);
    return ore;
  }

  private void twoFaults() {
    List<String> row = row();
    row.set(1, values.one(DirtyValues.BAD_IDENTITIES));
    row.set(DATE, values.one(DirtyValues.BAD_DATES));
    text.append(String.join(";", row)).append(eol);
    facit.reject(0);
  }

  /** A row without an amount that anyone could read, so that only the row counts. */
  private void unreadable(int field, String value) {
    List<String> row = row();
    row.set(field, value);
    text.append(String.join(";", row)).append(eol);
    facit.reject(0);
  }

  private void tooFew() {
    List<String> row = row();
    text.append(String.join(";", row.subList(0, 2 + random.nextInt(6)))).append(eol);
    facit.reject(0);
  }

  private void sameKeyTwice() {
    accepted(NOTE, "");
    number--;
    accepted(NOTE, "samma nummer");
  }

  private List<String> row() {
    String padding = random.nextInt(6) == 0 ? "  " : "";
    return new ArrayList<>(
        List.of(
            ++number + padding,
            values.identity() + padding,
            values.date(),
            random.nextBoolean() ? "" : values.instant(),
            random.nextBoolean() ? "" : values.length(),
            values.status() + padding,
            values.one(List.of("", "Tillsyn", "dusch", "Städ")),
            "",
            ""));
  }

  private String amount(long ore) {
    String kronor = Long.toString(Math.abs(ore) / 100);
    if (random.nextBoolean()) {
      String group = values.one(List.of(" ", "\u00a0", ""));
      kronor = kronor.replaceAll("(?<=\\d)(?=(\\d{3})+$)", group);
    }
    long cents = Math.abs(ore) % 100;
    String decimals = cents == 0 && random.nextBoolean() ? "" : ",%02d".formatted(cents);
    return (ore < 0 ? "-" : "") + kronor + decimals;
  }
}
