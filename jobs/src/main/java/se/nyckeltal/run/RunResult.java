package se.nyckeltal.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.publish.CurrentSnapshot;

/**
 * What a run did: the content of {@code log/korningar/<korning_id>.json}.
 *
 * @param korningId the run
 * @param kordatum the date that it computed for
 * @param start when it began
 * @param slut when it ended
 * @param exitkod how it ended
 * @param leveranser receipts of what it took
 * @param stoppande refused deliveries, of this run or earlier, that stop publishing until they are
 *     made good
 * @param brister expected deliveries that have not come or have oddly few rows
 * @param okandaFiler names of files that no contract knows
 * @param kandaFiler names of files that were loaded before
 * @param vilandeFiler number of files that changed too lately to be taken
 * @param manader months that were computed
 * @param stangdaManader closed months that have news and were not computed
 * @param publicerat tables that were published, empty if none
 * @param sekunder wall time by stage
 * @param orsak kind of the failure that ended it, or null
 * @param versioner of the program and what it stands on, by name
 * @param omtag what was done again because an executor was lost
 */
public record RunResult(
    @JsonProperty("korning_id") String korningId,
    LocalDate kordatum,
    Instant start,
    Instant slut,
    ExitCode exitkod,
    List<Leverans> leveranser,
    List<Leverans> stoppande,
    List<Brist> brister,
    @JsonProperty("okanda_filer") List<String> okandaFiler,
    @JsonProperty("kanda_filer") List<String> kandaFiler,
    @JsonProperty("vilande_filer") int vilandeFiler,
    NavigableSet<LocalDate> manader,
    @JsonProperty("stangda_manader") NavigableSet<LocalDate> stangdaManader,
    List<CurrentSnapshot.Tabell> publicerat,
    Map<String, Double> sekunder,
    String orsak,
    Map<String, String> versioner,
    Omtag omtag) {

  /** Fills in what a result of an older version does not say. */
  public RunResult {
    brister = brister == null ? List.of() : brister;
    stangdaManader = stangdaManader == null ? new TreeSet<>() : stangdaManader;
    versioner = versioner == null ? Map.of() : versioner;
    omtag = omtag == null ? Omtag.INGET : omtag;
  }

  /** The same run, but it ended so. */
  RunResult with(ExitCode exit) {
    return new RunResult(
        korningId,
        kordatum,
        start,
        slut,
        exit,
        leveranser,
        stoppande,
        brister,
        okandaFiler,
        kandaFiler,
        vilandeFiler,
        manader,
        stangdaManader,
        publicerat,
        sekunder,
        orsak,
        versioner,
        omtag);
  }

  /** Rows that were rejected in deliveries that else were loaded. */
  public long avvisadeRader() {
    return leveranser.stream().filter(l -> !l.refused()).mapToLong(Leverans::avvisade).sum();
  }

  /** Deliveries that were refused whole. */
  public List<Leverans> avvisadeFiler() {
    return leveranser.stream().filter(Leverans::refused).toList();
  }
}
