package se.nyckeltal.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.nyckeltal.config.Home;

/** Compares what two homes have published, row by row, with DuckDB. */
public final class Publicerat {

  /** They tell of deliveries and runs, which differ where figures must not. */
  private static final Set<String> OF_RUNS = Set.of("leverans.parquet", "datakvalitet.parquet");

  private Publicerat() {}

  /** The tables that are not equal, with the number of rows that only one of the homes has. */
  public static List<String> differences(Home one, Home other) throws IOException {
    Path tables = one.intern().resolve("tabeller");
    List<String> differences = new ArrayList<>();
    try (Stream<Path> files = Files.walk(tables)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList()) {
        if (!OF_RUNS.contains(file.getFileName().toString())) {
          Path same = other.intern().resolve("tabeller").resolve(tables.relativize(file));
          String rows =
              Duck.query(
                      "SELECT count(*)::VARCHAR FROM (%s UNION ALL %s)"
                          .formatted(only(file, same), only(same, file)))
                  .get(0)
                  .get(0);
          if (!rows.equals("0")) {
            differences.add(tables.relativize(file) + ": " + rows);
          }
        }
      }
    }
    return differences;
  }

  private static String only(Path file, Path not) {
    return "(FROM '%s' EXCEPT ALL FROM '%s')".formatted(file, not);
  }
}
