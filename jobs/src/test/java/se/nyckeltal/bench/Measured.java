package se.nyckeltal.bench;

import java.util.ArrayList;
import java.util.List;

/** The times of one leg, in seconds, a value a round. */
final class Measured {

  private final String name;
  private final long rows;
  private final List<Double> wall = new ArrayList<>();
  private final List<Double> cpu = new ArrayList<>();

  Measured(String name, long rows) {
    this.name = name;
    this.rows = rows;
  }

  void add(double wallSeconds, double cpuSeconds) {
    wall.add(wallSeconds);
    cpu.add(cpuSeconds);
  }

  String name() {
    return name;
  }

  List<Double> wall() {
    return List.copyOf(wall);
  }

  List<Double> cpu() {
    return List.copyOf(cpu);
  }

  /** Rows a CPU second: what one core would do, whatever the number of threads. */
  double rowsPerCpuSecond() {
    return rows / median(cpu);
  }

  /** Rows a second of waiting, shared by the machine's cores. */
  double rowsPerSecondAndCore(int cores) {
    return rows / median(wall) / cores;
  }

  /** The middle value; of two the mean. */
  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Smallest and largest. */
  static double[] range(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new double[] {sorted[0], sorted[sorted.length - 1]};
  }
}
