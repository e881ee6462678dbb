package se.nyckeltal.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs legs in turn, A B C A B C, so that what else the machine does hits them alike. The first
 * round warms up and does not count.
 */
record Rounds(List<Leg> legs, int rounds, Consumer<String> progress) {

  private static final double NANOS = 1e9;

  /** Measures; a leg that loses rows is an error and no result. */
  List<Measured> measure(long rows) throws IOException, SQLException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    List<Measured> measured = new ArrayList<>();
    legs.forEach(l -> measured.add(new Measured(l.name(), rows)));
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < legs.size(); i++) {
        // One leg's garbage is not collected on the next one's time.
        System.gc();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        Total total = legs.get(i).run();
        double wall = (System.nanoTime() - start) / NANOS;
        double used = (system.getProcessCpuTime() - cpu) / NANOS;
        if (total.rows() != rows) {
          throw new IllegalStateException(
              "%s läste %d rader av %d.".formatted(legs.get(i).name(), total.rows(), rows));
        }
        if (round > 0) {
          measured.get(i).add(wall, used);
        }
        progress.accept(
            "%s, varv %d: %.2f s, %.2f CPU-s".formatted(legs.get(i).name(), round, wall, used));
      }
    }
    return measured;
  }
}
