package se.nyckeltal.run;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.config.Home;
import se.nyckeltal.config.LarmVal;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.publish.CurrentSnapshot;

/**
 * The last run's figures in Prometheus' text format, for the node exporter's textfile collector:
 * one file, replaced by rename. A time of success stays what it was when a run fails, so that an
 * alarm can ask how long ago it was.
 */
final class Matvarden {

  private static final double MILLIS = 1000.0;

  private Matvarden() {}

  /** Writes the figures of a run that has ended, to where the configuration says. */
  static void write(RunResult run, Home home, LarmVal larm) throws IOException {
    Path file = larm.matvarden().orElse(home.log().resolve("nyckeltal.prom"));
    Path part = file.resolveSibling("." + file.getFileName() + ".del");
    try (OutputStream out = Files.newOutputStream(part)) {
      PrometheusTextFormatWriter.create().write(out, of(run, home));
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static MetricSnapshots of(RunResult run, Home home) throws IOException {
    List<MetricSnapshot> all = new ArrayList<>();
    all.add(
        gauge("nyckeltal_last_run_timestamp_seconds", "Start of the last run", at(run.start())));
    all.add(gauge("nyckeltal_last_exit_code", "Exit code of the last run", run.exitkod().code()));
    new RunJournal(home)
        .lastGood()
        .ifPresent(
            good ->
                all.add(
                    gauge(
                        "nyckeltal_last_success_timestamp_seconds",
                        "End of the last run with exit code 0, 3 or 6",
                        at(good.slut()))));
    CurrentSnapshot.read(home.intern())
        .ifPresent(
            current ->
                all.add(
                    gauge(
                        "nyckeltal_published_timestamp_seconds",
                        "When the valid tables were published",
                        at(current.publicerad()))));
    all.add(
        gauge(
            "nyckeltal_missing_deliveries",
            "Expected deliveries that are missing or oddly small",
            run.brister().size()));
    all.add(gauge("nyckeltal_computed_months", "Months computed", run.manader().size()));
    all.add(
        gauge(
            "nyckeltal_closed_months_with_news",
            "Closed months with news that were not computed",
            run.stangdaManader().size()));
    all.add(
        gauge(
            "nyckeltal_refused_files",
            "Files of the last run that were refused or unknown",
            (double) run.avvisadeFiler().size() + run.okandaFiler().size()));
    all.add(labelled("nyckeltal_stage_seconds", "Wall time by stage", "steg", run.sekunder()));
    all.add(rows(run));
    return new MetricSnapshots(all);
  }

  private static double at(Instant time) {
    return time.toEpochMilli() / MILLIS;
  }

  private static GaugeSnapshot gauge(String name, String help, double value) {
    return GaugeSnapshot.builder()
        .name(name)
        .help(help)
        .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder().value(value).build())
        .build();
  }

  private static GaugeSnapshot labelled(
      String name, String help, String label, Map<String, Double> values) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
    values.forEach((key, value) -> gauge.dataPoint(point(value, Labels.of(label, key))));
    return gauge.build();
  }

  private static GaugeSnapshot rows(RunResult run) {
    Map<String, Map<String, Double>> byExport = new TreeMap<>();
    for (Leverans receipt : run.leveranser()) {
      if (!receipt.refused()) {
        Map<String, Double> sums = byExport.computeIfAbsent(receipt.export(), e -> new TreeMap<>());
        sums.merge("accepterad", (double) receipt.accepterade(), Double::sum);
        sums.merge("avvisad", (double) receipt.avvisade(), Double::sum);
        sums.merge("dubblett", (double) receipt.dubbletter(), Double::sum);
      }
    }
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder().name("nyckeltal_rows").help("Rows of the last run by outcome");
    byExport.forEach(
        (export, sums) ->
            sums.forEach(
                (outcome, rows) ->
                    gauge.dataPoint(point(rows, Labels.of("export", export, "utfall", outcome)))));
    return gauge.build();
  }

  private static GaugeSnapshot.GaugeDataPointSnapshot point(double value, Labels labels) {
    return GaugeSnapshot.GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
  }
}
