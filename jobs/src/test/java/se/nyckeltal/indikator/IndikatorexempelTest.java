package se.nyckeltal.indikator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped indicator on rows written by hand, in {@code indikatorexempel/<tabell>.csv},
 * against answers calculated by hand, in {@code vantat.csv}.
 */
@DisplayName("Each indicator on a few rows, calculated by hand")
class IndikatorexempelTest {

  /** Targets that the answers are judged by: what a municipality would write in its own files. */
  private static final Map<String, String> TARGETS = new TreeMap<>();

  static {
    for (String target :
        List.of(
            "utforandegrad 85 95",
            "utforandegrad_brutto 90 100",
            "planfoljsamhet 90",
            "besok_i_tid 90",
            "installda_besok 3",
            "ej_rapporterade_besok 2",
            "manuella_registreringar 5",
            "brukare_utan_beviljad_tid 2",
            "brukartid 70",
            "personalkontinuitet_medel 15",
            "personalkontinuitet_median 15",
            "personalkontinuitet_over_20 10",
            "langvarigt_bistand 30",
            "mycket_langvarigt_bistand 15",
            "bistandsmanader_per_mottagare 5.5",
            "median_bistandstid 5",
            "ej_ateraktualiserade 80",
            "handlaggningstid_nybesok 10",
            "vantat_over_14_dagar 10",
            "unga_vuxna_med_bistand 15",
            "avslut_till_arbete_eller_studier 60",
            "minst_tre_ar_med_bistand 30",
            "sjukfranvaro 7",
            "hme_index 78",
            "nojd_med_hemtjansten 88",
            "svara_besvar_av_ensamhet 15",
            "ensamhet_i_kartlaggningen 25")) {
      TARGETS.put(target.substring(0, target.indexOf(' ')), target);
    }
  }

  private static final Map<List<String>, Row> FOUND = new HashMap<>();

  @BeforeAll
  static void compute() {
    List<Indikator> all = new ArrayList<>();
    for (Indikator one : Indikatorkatalog.shipped().all()) {
      String target = TARGETS.get(one.id());
      all.add(target == null ? one : Indikatorrakning.medMal(one, mal(target)));
    }
    Indikatorrakning computed =
        new Indikatorrakning(all, LocalDate.of(2026, 2, 28)).medAllaExempel();
    for (Row row : computed.varden()) {
      FOUND.put(
          List.of(
              row.getAs("indikator"),
              row.getAs("period"),
              row.getAs("niva"),
              row.getAs("enhet"),
              row.getAs("kon")),
          row);
    }
  }

  private static Indikator.Mal mal(String target) {
    List<String> parts = List.of(target.split(" ", -1));
    return new Indikator.Mal(
        LocalDate.of(2025, 1, 1),
        null,
        null,
        new BigDecimal(parts.get(1)),
        parts.size() > 2 ? new BigDecimal(parts.get(2)) : null);
  }

  static List<List<String>> answers() throws IOException {
    return Files.readAllLines(
            Path.of("src/test/resources/indikatorexempel/vantat.csv"), StandardCharsets.UTF_8)
        .stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  @Test
  @DisplayName("there is an answer for every indicator")
  void allHaveOne() throws IOException {
    Set<String> answered = answers().stream().map(a -> a.get(0)).collect(Collectors.toSet());
    Set<String> shipped =
        Indikatorkatalog.shipped().all().stream()
            .map(Indikator::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shipped).hasSizeGreaterThanOrEqualTo(25);
    assertThat(answered).isEqualTo(shipped);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  @DisplayName("numerator, denominator, excluded, value and status")
  void asByHand(List<String> answer) {
    Row row = FOUND.get(answer.subList(0, 5));
    assertThat(row).as("row of %s", answer).isNotNull();
    String[] columns = {
      "taljare", "namnare", "antal", "uteslutna", "varde", "malvarde", "malvarde_ovre"
    };
    for (int i = 0; i < columns.length; i++) {
      String expected = answer.get(5 + i);
      Object found = row.getAs(columns[i]);
      if (expected.isEmpty()) {
        assertThat(found).as(columns[i]).isNull();
      } else {
        double by = Double.parseDouble(expected);
        assertThat(Double.parseDouble(found.toString()))
            .as(columns[i])
            .isCloseTo(by, org.assertj.core.data.Offset.offset(1e-9 * Math.max(1, Math.abs(by))));
      }
    }
    assertThat(row.<String>getAs("status")).isEqualTo(answer.get(12));
  }

  @Test
  @DisplayName(
      "shares, ratios and means are numerator by denominator times factor; medians neither")
  void valueOfSums() {
    Map<String, Indikator> shipped = new HashMap<>();
    Indikatorkatalog.shipped().all().forEach(i -> shipped.put(i.id(), i));
    for (Row row : FOUND.values()) {
      Indikator one = shipped.get(row.<String>getAs("indikator"));
      BigDecimal numerator = row.getAs("taljare");
      BigDecimal denominator = row.getAs("namnare");
      Double value = row.getAs("varde");
      if (one.isMedian()) {
        assertThat(numerator).isNull();
        assertThat(denominator).isNull();
      } else if (value != null) {
        double by = one.namnare() == null ? 1 : denominator.doubleValue();
        assertThat(value)
            .isCloseTo(
                numerator.doubleValue() / by * one.faktor().doubleValue(),
                org.assertj.core.data.Offset.offset(1e-9));
      }
    }
  }
}
