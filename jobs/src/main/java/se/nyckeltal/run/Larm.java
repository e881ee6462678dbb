package se.nyckeltal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.nyckeltal.config.Home;
import se.nyckeltal.config.LarmVal;

/**
 * Runs the command that the municipality wants run when a night ended badly. It learns of the run
 * by environment variables and by the four lines on its standard input; nothing in them is about a
 * person.
 */
public final class Larm {

  /** An alarm that takes longer hangs, and the timer's next night must not wait for it. */
  private static final long SECONDS = 60;

  private Larm() {}

  /**
   * Runs it if the configuration says so for that exit code.
   *
   * @param lines what the run says in words
   * @return a sentence about why it could not be run or failed; empty if all is well
   */
  public static String send(LarmVal larm, Home home, int exitCode, List<String> lines) {
    if (larm.kommando().isEmpty() || !larm.slutkoder().contains(exitCode)) {
      return "";
    }
    String command = larm.kommando().get(0);
    try {
      Path output = home.log().resolve("larm.txt");
      ProcessBuilder builder =
          new ProcessBuilder(larm.kommando())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder
          .environment()
          .putAll(
              Map.of(
                  "NYCKELTAL_HEM", home.root().toString(),
                  "NYCKELTAL_SLUTKOD", String.valueOf(exitCode)));
      Process process = builder.start();
      tell(process, lines);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "Larmkommandot %s blev inte klart på %d sekunder.".formatted(command, SECONDS);
      }
      return process.exitValue() == 0
          ? ""
          : "Larmkommandot %s slutade med %d; utskriften ligger i %s."
              .formatted(command, process.exitValue(), output);
    } catch (IOException e) {
      return "Larmkommandot %s gick inte att köra.".formatted(command);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "Larmkommandot %s avbröts.".formatted(command);
    }
  }

  private static void tell(Process process, List<String> lines) {
    try (var in = process.getOutputStream()) {
      in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It does not listen, or has ended already: what it did counts, not what it heard.
    }
  }
}
