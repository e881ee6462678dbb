package se.nyckeltal.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Readings;
import se.nyckeltal.testkit.Kontrakt;

/**
 * Reads one file without Spark and says, on one line: bytes of heap kept afterwards, seconds, peak
 * bytes of heap, and what became of the file.
 */
public final class OneLineChild {

  private OneLineChild() {}

  /** Format, work folder, file. */
  public static void main(String[] args) throws IOException {
    ExportContract contract =
        args[0].equals("csv")
            ? Kontrakt.named("bench_besok")
            : ExportContracts.shipped().get("lifecare_ReportedVisit");
    Path own = Files.createTempDirectory(Path.of(args[1]), "enradig");
    Readings readings = new Readings(own);
    long start = System.nanoTime();
    String outcome;
    try {
      long accepted = readings.read(contract, Path.of(args[2])).result().accepterade();
      outcome = accepted + " rader accepterade";
    } catch (FileRefusedException e) {
      outcome = "avvisad: " + e.regel().code();
    } catch (OutOfMemoryError e) {
      outcome = "minnet tog slut";
    } catch (IOException | RuntimeException e) {
      outcome = "fel: " + e.getClass().getSimpleName();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(u -> u.getUsed())
            .sum();
    System.gc();
    long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    try (Stream<Path> left = Files.walk(own)) {
      left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(kept + " " + seconds + " " + peak + " " + outcome);
  }
}
