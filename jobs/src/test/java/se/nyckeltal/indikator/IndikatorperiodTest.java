package se.nyckeltal.indikator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.contract.Json;

@DisplayName("Indicators in time: what is missing, changes area, opens or closes")
class IndikatorperiodTest {

  private static final String TABLE = "hemtjanst_utforande";

  private static Indikator ratio() {
    try {
      return Json.YAML.readValue(
          """
          id: kvot
          version: "2.1"
          namn: Kvot
          vad: Något.
          varfor: Därför.
          kalla: Nämnden.
          matenhet: procent
          riktning: hog
          kanslig: nej
          tabell: hemtjanst_utforande
          taljare: utforda_timmar
          namnare: personaltimmar
          faktor: 100
          antal: besok
          indelning: {enhet: utforande_enhet}
          """,
          Indikator.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Indikator.Mal mal(String from, String level, String unit, int value) {
    return new Indikator.Mal(LocalDate.parse(from), level, unit, BigDecimal.valueOf(value), null);
  }

  private static Indikatorrakning at(String day, Indikator... all) {
    return new Indikatorrakning(List.of(all), LocalDate.parse(day));
  }

  private static Indikatorrakning row(
      Indikatorrakning to, String month, String unit, int numerator, int denominator) {
    return to.rad(
        TABLE,
        "manad=" + month + "-01",
        "utforande_enhet=" + unit,
        "lagrum=SoL",
        "dygnsdel=dag",
        "utforda_timmar=" + numerator,
        "personaltimmar=" + denominator,
        "besok=" + denominator);
  }

  @Test
  @DisplayName("a quarter is its months' sums, not the mean of their values; a year goes on")
  void sums() {
    Indikatorrakning months =
        at("2026-04-15", Indikatorrakning.medMal(ratio(), mal("2026-01-01", null, null, 60)))
            .manader("2026-01", "2026-02", "2026-03");
    row(months, "2026-01", "norr", 10, 100);
    row(months, "2026-02", "norr", 90, 100);
    row(months, "2026-03", "norr", 200, 200);
    assertThat(
            months.texter(
                "niva = 'kommun' AND period IN ('2026-kv1', '2026', '2026-tertial1', '2026-03-ack')",
                "period",
                "taljare",
                "namnare",
                "varde",
                "status",
                "manader",
                "manader_vantade",
                "preliminar",
                "orsak",
                "definition_version"))
        .containsExactly(
            "2026 300.000000 400.000000 75.0 saknas 3 12 true perioden_pagar 2.1",
            "2026-03-ack 300.000000 400.000000 75.0 gron 3 3 false - 2.1",
            "2026-kv1 300.000000 400.000000 75.0 gron 3 3 false - 2.1",
            "2026-tertial1 300.000000 400.000000 75.0 saknas 3 4 true perioden_pagar 2.1");
  }

  @Test
  @DisplayName("a month that is not closed, or not there, is told and takes the colour away")
  void incomplete() {
    Indikatorrakning months =
        at("2026-08-01", Indikatorrakning.medMal(ratio(), mal("2026-01-01", null, null, 50)))
            .manader("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06*");
    row(months, "2026-01", "norr", 60, 100);
    row(months, "2026-03", "norr", 60, 100);
    row(months, "2026-04", "norr", 40, 100);
    row(months, "2026-05", "norr", 40, 100);
    row(months, "2026-06", "norr", 40, 100);
    assertThat(
            months.texter(
                "niva = 'kommun' AND periodtyp IN ('kvartal', 'manad')",
                "period",
                "varde",
                "status",
                "manader",
                "manader_vantade",
                "preliminar",
                "orsak"))
        .containsExactly(
            "2026-01 60.0 gron 1 1 false -",
            "2026-03 60.0 gron 1 1 false -",
            "2026-04 40.0 rod 1 1 false -",
            "2026-05 40.0 rod 1 1 false -",
            "2026-06 40.0 saknas 1 1 true ej_stangda_manader",
            "2026-kv1 60.0 saknas 2 3 true manader_saknas",
            "2026-kv2 40.0 saknas 3 3 true ej_stangda_manader");
  }

  @Test
  @DisplayName(
      "what the source does not know is excluded from both sums, and a value of none is none")
  void unknown() {
    Indikatorrakning months = at("2026-04-15", ratio()).manader("2026-01", "2026-02");
    row(months, "2026-01", "norr", 50, 100);
    months.rad(
        TABLE,
        "manad=2026-01-01",
        "utforande_enhet=norr",
        "lagrum=HSL",
        "dygnsdel=dag",
        "personaltimmar=70",
        "besok=7");
    months.rad(
        TABLE,
        "manad=2026-02-01",
        "utforande_enhet=norr",
        "lagrum=SoL",
        "dygnsdel=dag",
        "personaltimmar=70",
        "besok=7");
    assertThat(
            months.texter(
                "niva = 'enhet' AND periodtyp = 'manad'",
                "period",
                "taljare",
                "namnare",
                "antal",
                "uteslutna",
                "varde",
                "status",
                "orsak"))
        .containsExactly(
            "2026-01 50.000000 100.000000 100 7 50.0 neutral -",
            "2026-02 - - - 7 - saknas manader_saknas;uppgift_saknas");
  }

  @Test
  @DisplayName("a unit that opens or closes in the period has the months it was open, and a colour")
  void opensAndCloses() {
    Indikatorrakning months =
        at("2026-04-15", Indikatorrakning.medMal(ratio(), mal("2026-01-01", null, null, 50)))
            .manader("2026-01", "2026-02", "2026-03")
            .enhet("ny", "2026-02-10", "-")
            .enhet("stangd", "2020-01-01", "2026-02-28")
            .enhet("glomsk", "2020-01-01", "-");
    row(months, "2026-02", "ny", 60, 100);
    row(months, "2026-03", "ny", 60, 100);
    row(months, "2026-01", "stangd", 60, 100);
    row(months, "2026-02", "stangd", 60, 100);
    row(months, "2026-01", "glomsk", 60, 100);
    row(months, "2026-02", "glomsk", 60, 100);
    assertThat(
            months.texter(
                "niva = 'enhet' AND period = '2026-kv1'",
                "enhet",
                "varde",
                "status",
                "manader",
                "manader_vantade",
                "orsak"))
        .containsExactly(
            "glomsk 60.0 saknas 2 3 manader_saknas",
            "ny 60.0 gron 2 2 -",
            "stangd 60.0 gron 2 2 -");
  }

  @Test
  @DisplayName("a unit that changes area counts in each area the months it was there")
  void changesArea() {
    Indikatorrakning months =
        at("2026-04-15", ratio())
            .manader("2026-01", "2026-02", "2026-03")
            .omrade("norr", "2026-01", "A")
            .omrade("norr", "2026-02", "B")
            .omrade("norr", "2026-03", "B");
    row(months, "2026-01", "norr", 10, 100);
    row(months, "2026-02", "norr", 20, 100);
    row(months, "2026-03", "norr", 60, 100);
    row(months, "2026-03", "okand", 5, 100);
    assertThat(
            months.texter(
                "niva = 'omrade' AND period = '2026-kv1'", "enhet", "taljare", "namnare", "orsak"))
        .containsExactly(
            "(okänt) 5.000000 100.000000 manader_saknas",
            "A 10.000000 100.000000 manader_saknas",
            "B 80.000000 200.000000 manader_saknas");
    assertThat(
            months.texter(
                "niva IN ('kommun', 'enhet') AND period = '2026-kv1'", "niva", "enhet", "taljare"))
        .containsExactly(
            "enhet norr 90.000000", "enhet okand 5.000000", "kommun samtliga 95.000000");
  }

  @Test
  @DisplayName("the nearest target counts, and of those the one that began last")
  void targets() {
    Indikator one =
        Indikatorrakning.medMal(
            ratio(),
            mal("2025-01-01", null, null, 10),
            mal("2026-02-01", null, null, 20),
            mal("2025-01-01", "enhet", null, 30),
            mal("2025-01-01", "enhet", "norr", 40));
    Indikatorrakning months = at("2026-04-15", one).manader("2026-01", "2026-02");
    for (String month : List.of("2026-01", "2026-02")) {
      row(months, month, "norr", 35, 100);
      row(months, month, "syd", 35, 100);
    }
    assertThat(
            months.texter(
                "periodtyp = 'manad' AND niva <> 'omrade'",
                "period",
                "enhet",
                "malvarde",
                "status"))
        .containsExactly(
            "2026-01 norr 40.000000 rod",
            "2026-01 samtliga 10.000000 gron",
            "2026-01 syd 30.000000 gron",
            "2026-02 norr 40.000000 rod",
            "2026-02 samtliga 20.000000 gron",
            "2026-02 syd 30.000000 gron");
  }

  @Test
  @DisplayName("last year's period, the one before, and a trend that says when it is noise")
  void comparisons() {
    List<String> months = new ArrayList<>();
    for (int nr = 0; nr < 24; nr++) {
      months.add("%d-%02d".formatted(2024 + nr / 12, nr % 12 + 1));
    }
    Indikatorrakning all = at("2026-04-15", ratio()).manader(months.toArray(String[]::new));
    // 50, 52, 50, 52 … and in the last month 70: a neighbour differs by 2, so the limits are
    // 51 ± 2.66 × 2, about 45.7 and 56.3.
    for (int nr = 0; nr < 24; nr++) {
      row(all, months.get(nr), "norr", nr == 23 ? 70 : 50 + nr % 2 * 2, 100);
    }
    assertThat(
            all.texter(
                "niva = 'kommun' AND period IN ('2024-08', '2024-09', '2025-11', '2025-12')",
                "period",
                "varde",
                "samma_period_fjol",
                "foregaende",
                "trend",
                "round(trend_nedre, 2) AS l",
                "round(trend_ovre, 2) AS u"))
        .containsExactly(
            "2024-08 52.0 - 50.0 for_kort - -",
            "2024-09 50.0 - 52.0 brus 45.68 56.32",
            "2025-11 50.0 50.0 52.0 brus 45.68 56.32",
            "2025-12 70.0 52.0 50.0 okar 45.64 56.28");
    assertThat(
            all.texter(
                "niva = 'kommun' AND period IN ('2025', '2025-tertial3', '2025-delar2')",
                "period",
                "varde",
                "samma_period_fjol",
                "foregaende",
                "trend"))
        .containsExactly(
            "2025 52.5 51.0 51.0 okar",
            "2025-delar2 51.0 51.0 - brus",
            "2025-tertial3 55.5 51.0 51.0 okar");
  }
}
