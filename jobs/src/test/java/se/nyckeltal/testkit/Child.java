package se.nyckeltal.testkit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process with the tests' own class path. */
public final class Child {

  private Child() {}

  /** Starts a main class; what it prints goes to the file. */
  public static Process start(Class<?> main, Path output, String... arguments) throws IOException {
    return start(main, output, List.of("-Xmx256m"), arguments);
  }

  /** Starts a main class that runs Spark, as open to reflection as the tests' own process. */
  public static Process startSpark(
      Class<?> main, Path output, List<String> options, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("-Xmx1g"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(o -> o.startsWith("--add-opens"))
        .forEach(all::add);
    all.addAll(options);
    return start(main, output, all, arguments);
  }

  private static Process start(
      Class<?> main, Path output, List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }
}
