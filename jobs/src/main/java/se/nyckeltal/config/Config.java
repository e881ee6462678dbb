package se.nyckeltal.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of an installation. Every key has a default; a key that is not here is an
 * error.
 *
 * @param kommun name of the municipality, shown in reports
 * @param forstaManad first month that is computed; without it the first with visits
 * @param lugnSekunder how long a file must have stood unchanged before it is taken
 * @param skyddadePaEnhet whether persons with protected identity count in their unit (ja) or among
 *     those without unit (nej)
 * @param brytdatum when Lifecare takes over from ProCapita
 * @param hemtjanst choices of home care
 * @param ifo choices of ekonomiskt bistånd
 * @param perioder when periods end and are settled
 * @param leveranser exports that are expected to come
 * @param larm whom a run tells how it went
 */
public record Config(
    String kommun,
    @JsonProperty("forsta_manad") Optional<YearMonth> forstaManad,
    @JsonProperty("lugn_sekunder") Integer lugnSekunder,
    @JsonProperty("skyddade_pa_enhet") JaNej skyddadePaEnhet,
    Brytdatum brytdatum,
    HemtjanstVal hemtjanst,
    IfoVal ifo,
    PeriodVal perioder,
    List<Forvantad> leveranser,
    LarmVal larm) {

  private static final int QUIET_SECONDS = 60;

  /** Yes or no, in the words that the file is written in. */
  public enum JaNej {
    /** Yes. */
    @JsonProperty("ja")
    JA,
    /** No. */
    @JsonProperty("nej")
    NEJ
  }

  /** Fills in the defaults. */
  public Config {
    kommun = kommun == null ? "Kommunen" : kommun;
    forstaManad = forstaManad == null ? Optional.empty() : forstaManad;
    lugnSekunder = lugnSekunder == null ? QUIET_SECONDS : lugnSekunder;
    skyddadePaEnhet = skyddadePaEnhet == null ? JaNej.NEJ : skyddadePaEnhet;
    brytdatum = brytdatum == null ? Brytdatum.none() : brytdatum;
    hemtjanst = hemtjanst == null ? HemtjanstVal.usual() : hemtjanst;
    ifo = ifo == null ? IfoVal.usual() : ifo;
    perioder = perioder == null ? PeriodVal.usual() : perioder;
    leveranser = leveranser == null ? List.of() : List.copyOf(leveranser);
    larm = larm == null ? LarmVal.usual() : larm;
  }

  /** A configuration that says nothing: all defaults. */
  public static Config defaults() {
    return new Config(null, Optional.empty(), null, null, null, null, null, null, null, null);
  }

  /** What calculations depend on. */
  public Settings settings() {
    Map<String, Object> columns = new HashMap<>(hemtjanst.settings());
    columns.putAll(ifo.settings());
    columns.putAll(perioder.settings());
    columns.put("skyddade_pa_enhet", skyddadePaEnhet == JaNej.JA);
    columns.put("brytdatum_vo", brytdatum.vo());
    columns.put("brytdatum_ifo", brytdatum.ifo());
    return new Settings(
        columns,
        brytdatum.enheter(),
        hemtjanst.kallor(),
        leveranser.stream().map(Forvantad::export).toList());
  }
}
