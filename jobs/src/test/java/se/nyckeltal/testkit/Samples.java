package se.nyckeltal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.Home;
import se.nyckeltal.config.HomeSetup;
import se.nyckeltal.contract.ResourceFolder;
import se.nyckeltal.run.Nightly;
import se.nyckeltal.run.RunResult;

/** A home with the samples of {@code data-samples/}, as the demo makes it. */
public final class Samples {

  /** The samples' run date. */
  public static final LocalDate KORDATUM = LocalDate.of(2026, 2, 28);

  private static Home firstNight;

  private Samples() {}

  /** A new home without files. */
  public static Home emptyHome(Path folder) {
    try {
      Home home = new Home(folder);
      HomeSetup.create(home, List.of("lifecare", "procapita"));
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new home with the samples of home care in its inbox: nights without bistånd are shorter. */
  public static Home home(Path folder) {
    Home home = emptyHome(folder);
    files().forEach((name, content) -> drop(home, name, content));
    return home;
  }

  /** A new home with all samples in its inbox. */
  public static Home homeOfBothAreas(Path folder) {
    Home home = emptyHome(folder);
    allFiles().forEach((name, content) -> drop(home, name, content));
    return home;
  }

  /**
   * A home that has had its first night with the samples of home care. The night is run once, and
   * its home copied for each who asks.
   */
  public static synchronized Home afterFirstNight(Path folder) {
    try {
      if (firstNight == null) {
        Path temporary = Files.createTempDirectory("nyckeltal-natt");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileTree.delete(temporary)));
        Home once = home(temporary.resolve("hem"));
        run(once);
        firstNight = once;
      }
      Home copy = new Home(folder);
      FileTree.copy(firstNight.root(), copy.root());
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample files of home care by path in the inbox. */
  public static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>(allFiles());
    files.keySet().removeIf(name -> name.matches("lifecare/(Extract_|Payment).*|procapita/ifo_.*"));
    return files;
  }

  /** All sample files by path in the inbox. */
  public static Map<String, byte[]> allFiles() {
    return ResourceFolder.files("data-samples/inbox");
  }

  /** A sample file's text. */
  public static String text(String name) {
    return new String(allFiles().get(name), charset(name));
  }

  /** Puts a file in the inbox. */
  public static void drop(Home home, String name, byte[] content) {
    try {
      Files.createDirectories(home.inbox().resolve(name).getParent());
      Files.write(home.inbox().resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a text in the inbox in its system's encoding. */
  public static void drop(Home home, String name, String text) {
    drop(home, name, text.getBytes(charset(name)));
  }

  private static Charset charset(String name) {
    return name.startsWith("procapita") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
  }

  /** Runs a night at that home on the samples' date, in the suite's session. */
  public static RunResult run(Home home) {
    return run(home, Config.defaults(), KORDATUM);
  }

  /** Runs a night with that configuration and date. */
  public static RunResult run(Home home, Config config, LocalDate kordatum) {
    TestSpark.session();
    try {
      return new Nightly(home, config, s -> {})
          .run(Nightly.Order.natt(kordatum, true, Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
