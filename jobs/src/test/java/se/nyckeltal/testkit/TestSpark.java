package se.nyckeltal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.spark.sql.SparkSession;
import se.nyckeltal.lake.Sessions;
import se.nyckeltal.lake.SparkSessions;

/** The one Spark of the suite; what runs asks for sessions and gets them of this. */
public final class TestSpark {

  private static Sessions sessions;

  private TestSpark() {}

  /** The sessions, started by the first who asks. */
  public static synchronized Sessions sessions() {
    if (sessions == null) {
      try {
        sessions = SparkSessions.open(Files.createTempDirectory("nyckeltal-spark")).sessions();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sessions;
  }

  /** The session for small work. */
  public static SparkSession session() {
    return sessions().interpreted();
  }
}
