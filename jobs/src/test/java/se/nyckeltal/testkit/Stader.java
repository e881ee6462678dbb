package se.nyckeltal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.generate.Sanning;
import se.nyckeltal.generate.Stad;
import se.nyckeltal.generate.StadVal;
import se.nyckeltal.run.RunResult;

/** Made-up towns, each in a home of its own, with a night run on them. */
public record Stader(Home home, Sanning sanning, RunResult result) {

  /** Makes the town in a new home and runs a night on its run date. */
  public static Stader kor(StadVal val, Config config, Path folder) {
    Home home = Samples.emptyHome(folder);
    try {
      Sanning truth = new Stad(val).skriv(home.inbox());
      return new Stader(home, truth, Samples.run(home, config, truth.kordatum()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Path of a published table of vård och omsorg, for DuckDB. */
  public String tabell(String name) {
    return "'%s'".formatted(home.intern().resolve("tabeller/vo/%s.parquet".formatted(name)));
  }

  /** All months of a table of core as the first night left it, for DuckDB. */
  public String core(String name) {
    return "'%s'".formatted(home.lake().resolve("core/%s/*/*.parquet".formatted(name)));
  }

  /** All months of an internal mart, for DuckDB. */
  public String mart(String name) {
    return "'%s'".formatted(home.lake().resolve("mart/%s/*/*.parquet".formatted(name)));
  }
}
