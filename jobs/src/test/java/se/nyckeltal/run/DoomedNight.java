package se.nyckeltal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.event.Event;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.testkit.Samples;

/**
 * A night in a process of its own that ends at a point: as by {@code kill -9}, or by standing still
 * there until somebody kills it.
 */
final class DoomedNight {

  private static final int KILLED = 137;

  private DoomedNight() {}

  /**
   * Runs it.
   *
   * @param args home, code and dataset of the point, and a file to make when it stands still there;
   *     without one it dies
   */
  public static void main(String[] args) throws IOException {
    EventCode code = EventCode.valueOf(args[1]);
    new Nightly(
            new Home(Path.of(args[0])),
            Config.defaults(),
            event -> {
              if (isThere(event, code, args[2])) {
                end(args);
              }
            })
        .run(Nightly.Order.natt(Samples.KORDATUM, true, Instant.now()));
  }

  private static boolean isThere(Event event, EventCode code, String dataset) {
    return event.code() == code && event.dataset().equals(dataset);
  }

  private static void end(String[] args) {
    if (args.length < 4) {
      Runtime.getRuntime().halt(KILLED);
    }
    try {
      Files.createFile(Path.of(args[3]));
      TimeUnit.MINUTES.sleep(2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
