package se.nyckeltal.bistand;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nyckeltal.testkit.ModelRows;

/**
 * Months with bistånd written by hand, and what is made of them. All is known from January 2020 to
 * {@link #SISTA}, and gaps of two months are bridged, unless a test says otherwise.
 */
final class Bistandsrader {

  /** The last complete month. */
  static final String SISTA = "2026-01";

  private static final String FORSTA = "2020-01";
  private static final String COLUMNS =
      "person_id STRING, bistandsmanad DATE, roll STRING, kon STRING, aldersgrupp STRING,"
          + " hushallstyp STRING, forsorjningshinder STRING, antal_barn BIGINT";

  private final List<String> rows = new ArrayList<>();
  private final List<String> born = new ArrayList<>();
  private String forsta = FORSTA;
  private String sista = SISTA;
  private int luckgrans = 2;
  private List<String> avslut = List.of();

  /** A woman of 30 alone, with bistånd in those months, each {@code 2024-01} or {@code a..b}. */
  Bistandsrader vuxen(String person, String... manader) {
    return rad(person, "1990-01", manader);
  }

  /** A woman born in that month, with bistånd in those months. */
  Bistandsrader rad(String person, String fodd, String... manader) {
    born.add("'%s', DATE'%s-01', 'K'".formatted(person, fodd));
    for (String manad : manader(manader)) {
      int age = alder(fodd, manad);
      rows.add(
          "'%s', DATE'%s-01', '%s', 'K', '%s', '5', '%s', 0"
              .formatted(
                  person,
                  manad,
                  age < 18 ? "barn" : "vuxen",
                  grupp(age),
                  age < 18 ? "galler_ej" : "arbetslos"));
    }
    return this;
  }

  /** What is known begins and ends with those months. */
  Bistandsrader kant(String fran, String till) {
    forsta = fran;
    sista = till;
    return this;
  }

  /** Gaps of so many months are bridged. */
  Bistandsrader luckgrans(int manader) {
    luckgrans = manader;
    return this;
  }

  /** Reasons to have ended: SQL literals of person, day, group and system. */
  Bistandsrader avslut(String... orsaker) {
    avslut = List.of(orsaker);
    return this;
  }

  private static int alder(String fodd, String manad) {
    return (int)
        YearMonth.parse(fodd).until(YearMonth.parse(manad), java.time.temporal.ChronoUnit.YEARS);
  }

  private static String grupp(int age) {
    if (age < 18) {
      return "0-17";
    }
    return age < 20 ? "18-19" : age / 5 * 5 + "-" + (age / 5 * 5 + 4);
  }

  private static List<String> manader(String... manader) {
    List<String> all = new ArrayList<>();
    for (String span : manader) {
      String[] ends = span.split("\\.\\.", -1);
      YearMonth last = YearMonth.parse(ends[ends.length - 1]);
      for (YearMonth m = YearMonth.parse(ends[0]); !m.isAfter(last); m = m.plusMonths(1)) {
        all.add(m.toString());
      }
    }
    return all;
  }

  ModelRows i(ModelRows model, String... sources) {
    for (String source : sources) {
      switch (source) {
        case "bistandsmanad" -> model.with(source, COLUMNS, rows.toArray(String[]::new));
        case "eb_person" ->
            model.with(
                source,
                "person_id STRING, fodelsemanad DATE, kon STRING",
                born.toArray(String[]::new));
        case "bistand_tackning" ->
            model.with(
                source,
                "manad DATE, komplett BOOLEAN, forsta_manad DATE, sista_kompletta DATE",
                tackning());
        case "konfiguration" ->
            model.with(source, "luckgrans INT, nybesok_manader INT", luckgrans + ", 12");
        case "eb_avslut" ->
            model.with(
                source,
                "person_id STRING, slut DATE, avslutsgrupp STRING, kallsystem STRING",
                avslut.toArray(String[]::new));
        case "bistand_spell" -> model.with(source, spell());
        case "bistand_pagaende" -> model.with(source, pagaende());
        default -> throw new IllegalArgumentException(source);
      }
    }
    return model;
  }

  private String[] tackning() {
    List<String> known = manader(forsta + ".." + sista);
    List<String> after =
        List.of(
            YearMonth.parse(sista).plusMonths(1).toString(),
            YearMonth.parse(sista).plusMonths(2).toString());
    List<String> all = new ArrayList<>(known);
    all.addAll(after);
    return all.stream()
        .map(
            m ->
                "DATE'%s-01', %s, DATE'%s-01', DATE'%s-01'"
                    .formatted(m, known.contains(m), forsta, sista))
        .toArray(String[]::new);
  }

  /** The spells of those months. */
  Dataset<Row> spell() {
    return modell(
            "bistand_spell", "bistandsmanad", "bistand_tackning", "eb_avslut", "konfiguration")
        .rows();
  }

  private Dataset<Row> pagaende() {
    return modell("bistand_pagaende", "bistand_spell", "bistandsmanad", "eb_person").rows();
  }

  /** A model of those sources. */
  ModelRows modell(String table, String... sources) {
    return i(ModelRows.of(table), sources);
  }

  /** The rows as text, by the first columns. */
  static List<String> texts(Dataset<Row> rows, String... columns) {
    return rows.selectExpr(columns).collectAsList().stream()
        .map(
            r ->
                Arrays.stream(columns)
                    .map(c -> r.get(List.of(columns).indexOf(c)))
                    .map(v -> v == null ? "-" : v.toString())
                    .reduce((a, b) -> a + " | " + b)
                    .orElseThrow())
        .sorted()
        .toList();
  }
}
