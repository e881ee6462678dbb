package se.nyckeltal.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Spark standalone cluster of a master and workers with one core each, as processes of their own
 * on this machine. Their language and zone are not the driver's: a worker on another machine was
 * started by someone else.
 */
public final class Kluster implements AutoCloseable {

  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Path folder;
  private final String classPath;
  private final List<Process> processes = new ArrayList<>();
  private final String master;

  private Kluster(Path folder, String classPath, int workers) throws IOException {
    this.folder = folder;
    this.classPath = classPath;
    // A worker looks for Spark there; what it finds first is the application's own class path.
    Files.createDirectories(folder.resolve("spark/jars"));
    Path log = start("master", "org.apache.spark.deploy.master.Master");
    this.master = waitFor(log, MASTER).group(1);
    List<Path> logs = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      String[] options = {
        "--cores", "1", "--memory", "1g", "--work-dir", work().toString(), master
      };
      logs.add(start("worker-" + i, "org.apache.spark.deploy.worker.Worker", options));
    }
    for (Path started : logs) {
      waitFor(started, Pattern.compile("Successfully registered with master"));
    }
  }

  /** Starts it, with what it writes in that folder. */
  public static Kluster start(Path folder, Installation installation, int workers)
      throws IOException {
    return new Kluster(folder, installation.classPath(), workers);
  }

  /** The master's address. */
  public String master() {
    return master;
  }

  /** Where executors run and leave what they print, a folder each. */
  public Path work() {
    return folder.resolve("arbete");
  }

  private Path start(String name, String main, String... options) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx256m"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, main));
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
    command.addAll(Arrays.asList(options));
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("lokalt").toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "Pacific/Kiritimati");
    processes.add(builder.redirectOutput(log.toFile()).start());
    return log;
  }

  private static Matcher waitFor(Path log, Pattern line) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Matcher found = line.matcher(Files.readString(log));
      if (found.find()) {
        return found;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    throw new IOException("Not in " + log + ": " + line + "\n" + Files.readString(log));
  }

  /** Ends the workers, each with its executors, and the master. */
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>();
    for (Process process : processes) {
      process.descendants().forEach(all::add);
      all.add(process.toHandle());
    }
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(p -> p.onExit().join());
  }
}
