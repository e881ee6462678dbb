package se.nyckeltal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.SparkConf;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.scheduler.StageInfo;

/**
 * Kills executors of the driver that Spark makes it in ({@code spark.extraListeners}): one that
 * reads a file that several read, and one that computes {@value #TABLE}. A task that ended before
 * the signal came does not count: the next one of that kind is tried. Writes down what it did and
 * what it saw.
 */
public final class Bodel extends SparkListener {

  /** Setting: the file to write in. */
  static final String FILE = "spark.nyckeltal.bodel";

  /** The table in whose computation the second executor dies. */
  static final String TABLE = "utford_andel";

  /** Deaths of a kind at most. */
  private static final int TRIES = 3;

  private final SparkConf conf;
  private final Path file;
  private final Map<Integer, String> kinds = new HashMap<>();
  private final Map<String, String> killed = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private boolean dying;

  /** Made by Spark by name. */
  public Bodel(SparkConf conf) {
    this.conf = conf;
    this.file = Path.of(conf.get(FILE));
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
    StageInfo stage = submitted.stageInfo();
    if (TABLE.equals(submitted.properties().getProperty("spark.jobGroup.id"))) {
      kinds.put(stage.stageId(), "berakning");
    } else if (stage.numTasks() > 1 && stage.parentIds().isEmpty()) {
      kinds.put(stage.stageId(), "lasning");
    }
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart started) {
    String kind = kinds.get(started.stageId());
    String executor = started.taskInfo().executorId();
    if (kind == null || dying || done.contains(kind) || killed.containsKey(executor)) {
      return;
    }
    if (killed.values().stream().filter(kind::equals).count() < TRIES) {
      dying = true;
      killed.put(executor, kind);
      write("dodad " + kind + " " + executor + " " + kill(executor));
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    String kind = killed.get(ended.taskInfo().executorId());
    if (kind != null && ended.reason() instanceof ExecutorLostFailure) {
      done.add(kind);
      write("forlorad " + kind + " " + ended.taskInfo().executorId());
    }
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    dying = false;
    write("borta " + removed.executorId() + " " + removed.reason().replaceAll("\\s+", " "));
  }

  /** Kills the executor's process with signal 9 and tells its number. */
  private long kill(String executor) {
    return ProcessHandle.allProcesses()
        .filter(p -> isExecutor(p, executor))
        .findFirst()
        .filter(ProcessHandle::destroyForcibly)
        .map(ProcessHandle::pid)
        .orElseThrow(() -> new IllegalStateException("No process of executor " + executor));
  }

  /** Whether it is that executor of this driver; Java's own view of a command line is cut short. */
  private boolean isExecutor(ProcessHandle process, String executor) {
    try {
      String words = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
      String driver = conf.get("spark.driver.host") + ":" + conf.get("spark.driver.port");
      return words.contains("CoarseGrainedExecutorBackend\0")
          && words.contains("\0--executor-id\0" + executor + "\0")
          && words.contains("@" + driver + "\0");
    } catch (IOException e) {
      // It has ended, or is another's.
      return false;
    }
  }

  private void write(String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
