package se.nyckeltal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of one file's legs, as a table and as values for JSON.
 *
 * @param format {@code csv} or {@code json}
 * @param material what was read
 * @param measured a leg each
 * @param cores number of cores that were free to use
 */
record Report(String format, Material material, List<Measured> measured, int cores) {

  private static final String PEERS = "DuckDB|Sparks egen";

  /** Lines to print. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        say("%s: %,d rader, %.0f MB, %d kärnor", format, material.rows(), bytes() / 1e6, cores));
    lines.add(
        say(
            "%-20s %8s %17s %8s %17s %12s %14s",
            "", "vägg s", "min–max", "CPU s", "min–max", "rader/CPU-s", "rader/s·kärna"));
    for (Measured m : measured) {
      lines.add(
          say(
              "%-20s %8.2f %17s %8.2f %17s %,12.0f %,14.0f",
              m.name(),
              Measured.median(m.wall()),
              range(m.wall()),
              Measured.median(m.cpu()),
              range(m.cpu()),
              m.rowsPerCpuSecond(),
              m.rowsPerSecondAndCore(cores)));
    }
    ratios()
        .forEach(
            (name, ratio) ->
                lines.add(say("%-40s vägg %.2f x   CPU %.2f x", name, ratio[0], ratio[1])));
    return lines;
  }

  /** How many times faster each of ours is than each peer, by wall time and by CPU time. */
  Map<String, double[]> ratios() {
    Map<String, double[]> ratios = new LinkedHashMap<>();
    for (Measured ours : measured) {
      for (Measured peer : measured) {
        if (!ours.name().matches(PEERS) && peer.name().matches(PEERS)) {
          ratios.put(
              ours.name() + " mot " + peer.name(),
              new double[] {
                Measured.median(peer.wall()) / Measured.median(ours.wall()),
                Measured.median(peer.cpu()) / Measured.median(ours.cpu())
              });
        }
      }
    }
    return ratios;
  }

  /** The same as values. */
  Map<String, Object> values() {
    List<Map<String, Object>> legs = new ArrayList<>();
    for (Measured m : measured) {
      Map<String, Object> leg = new LinkedHashMap<>();
      leg.put("namn", m.name());
      leg.put("vagg_s", m.wall());
      leg.put("cpu_s", m.cpu());
      leg.put("vagg_median_s", Measured.median(m.wall()));
      leg.put("cpu_median_s", Measured.median(m.cpu()));
      leg.put("rader_per_cpu_sekund", m.rowsPerCpuSecond());
      leg.put("rader_per_sekund_och_karna", m.rowsPerSecondAndCore(cores));
      legs.add(leg);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("format", format);
    values.put("rader", material.rows());
    values.put("byte", bytes());
    values.put("karnor", cores);
    values.put("ben", legs);
    Map<String, Object> ratios = new LinkedHashMap<>();
    ratios().forEach((name, r) -> ratios.put(name, Map.of("vagg", r[0], "cpu", r[1])));
    values.put("kvoter", ratios);
    return values;
  }

  private long bytes() {
    try {
      return Files.size(material.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String range(List<Double> values) {
    double[] range = Measured.range(values);
    return say("%.2f–%.2f", range[0], range[1]);
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
