package se.nyckeltal.facit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a calculation depends on beside the files. Immutable; the {@code med…} methods give a
 * changed one.
 *
 * @param kordatum the run date
 * @param skyddadePaEnhet whether protected persons are counted in their unit
 * @param ursprungligaTider whether times before manual change are in force
 * @param brytdatum first day of Lifecare, or null
 * @param brytdatumEnheter own first day of a unit, by its id
 * @param forstaManad first month, or null for the first with visits or plans
 * @param kallor which source counts for a unit's performed time
 * @param hoppaOver rows that are known to be faulty: {@code <system>/<file>#<row from 1>}
 */
public record FacitVal(
    LocalDate kordatum,
    boolean skyddadePaEnhet,
    boolean ursprungligaTider,
    LocalDate brytdatum,
    Map<String, LocalDate> brytdatumEnheter,
    YearMonth forstaManad,
    List<Kalla> kallor,
    Set<String> hoppaOver) {

  /** The source of a unit's performed time between two days. */
  public record Kalla(String enhet, LocalDate fran, LocalDate till, String kalla) {}

  /** The defaults, for a run on that date. */
  public static FacitVal den(LocalDate kordatum) {
    return new FacitVal(kordatum, false, false, null, Map.of(), null, List.of(), Set.of());
  }

  /** Protected persons in their unit. */
  public FacitVal medSkyddadePaEnhet() {
    return new FacitVal(
        kordatum,
        true,
        ursprungligaTider,
        brytdatum,
        brytdatumEnheter,
        forstaManad,
        kallor,
        hoppaOver);
  }

  /** Times before manual change in force. */
  public FacitVal medUrsprungligaTider() {
    return new FacitVal(
        kordatum,
        skyddadePaEnhet,
        true,
        brytdatum,
        brytdatumEnheter,
        forstaManad,
        kallor,
        hoppaOver);
  }

  /** Cut-over on a day, and on own days of some units. */
  public FacitVal medBrytdatum(LocalDate dag, Map<String, LocalDate> enheter) {
    return new FacitVal(
        kordatum, skyddadePaEnhet, ursprungligaTider, dag, enheter, forstaManad, kallor, hoppaOver);
  }

  /** From that month. */
  public FacitVal medForstaManad(YearMonth manad) {
    return new FacitVal(
        kordatum,
        skyddadePaEnhet,
        ursprungligaTider,
        brytdatum,
        brytdatumEnheter,
        manad,
        kallor,
        hoppaOver);
  }

  /** Those sources. */
  public FacitVal medKallor(List<Kalla> val) {
    return new FacitVal(
        kordatum,
        skyddadePaEnhet,
        ursprungligaTider,
        brytdatum,
        brytdatumEnheter,
        forstaManad,
        val,
        hoppaOver);
  }

  /** Without those rows. */
  public FacitVal utan(Set<String> rader) {
    return new FacitVal(
        kordatum,
        skyddadePaEnhet,
        ursprungligaTider,
        brytdatum,
        brytdatumEnheter,
        forstaManad,
        kallor,
        rader);
  }

  /** The tables that the SQL reads its settings from. */
  String sql() {
    StringBuilder sql = new StringBuilder();
    sql.append(
        """
        CREATE TABLE val AS SELECT
          DATE '%s' AS kordatum, %s AS skyddade_pa_enhet, %s AS ursprungliga_tider,
          60 * 60000000::BIGINT AS matchning_us, 30 * 60000000::BIGINT AS i_tid_us,
          3 AS ej_rapporterad_dagar, 1 AS utan_slut_dygn,
          CAST(%s AS DATE) AS brytdatum, CAST(%s AS DATE) AS forsta_manad;
        CREATE TABLE brytdatum_enhet (i_enhet VARCHAR, i_dag DATE);
        CREATE TABLE kallval (enhet VARCHAR, fran DATE, till DATE, kalla VARCHAR);
        CREATE TABLE hoppa_over (namn VARCHAR, nr BIGINT);
        """
            .formatted(
                kordatum,
                skyddadePaEnhet,
                ursprungligaTider,
                text(brytdatum),
                text(forstaManad == null ? null : forstaManad.atDay(1))));
    brytdatumEnheter.forEach(
        (enhet, dag) ->
            sql.append(
                "INSERT INTO brytdatum_enhet VALUES (%s, %s);%n"
                    .formatted(text(enhet), text(dag))));
    kallor.forEach(
        k ->
            sql.append(
                "INSERT INTO kallval VALUES (%s, %s, %s, %s);%n"
                    .formatted(text(k.enhet), text(k.fran), text(k.till), text(k.kalla))));
    hoppaOver.forEach(
        r ->
            sql.append(
                "INSERT INTO hoppa_over VALUES (%s, %s);%n"
                    .formatted(
                        text(r.substring(0, r.lastIndexOf('#'))),
                        r.substring(r.lastIndexOf('#') + 1))));
    return sql.toString();
  }

  static String text(Object value) {
    return value == null ? "NULL" : "'" + value.toString().replace("'", "''") + "'";
  }
}
