package se.nyckeltal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.lake.NightSize;
import se.nyckeltal.lake.SparkSessions;

/** The one Spark session of the suite; what runs asks for a session and gets this. */
public final class TestSpark {

  private static SparkSession session;

  private TestSpark() {}

  /** The session, started by the first who asks. */
  public static synchronized SparkSession session() {
    if (session == null) {
      try {
        session =
            SparkSessions.open(Files.createTempDirectory("nyckeltal-spark"), NightSize.SMALL)
                .spark();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return session;
  }
}
