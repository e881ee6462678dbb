package se.nyckeltal.lake;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.FetchFailed;
import org.apache.spark.Resubmitted$;
import org.apache.spark.TaskEndReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Counts what a run on a cluster lost on its way: Spark does the work again without a word, and who
 * looks at a slow night should see why. On one machine both counts stay at nothing.
 */
public final class ExecutorLosses extends SparkListener {

  /** How Spark words that it let an executor go, which is no loss. */
  private static final String RELEASED = "Executor killed by driver";

  private final AtomicInteger executors = new AtomicInteger();
  private final AtomicInteger tasks = new AtomicInteger();

  /** Counts for as long as the sessions are leased. */
  public void watch(Sessions sessions) {
    sessions.compiled().sparkContext().addSparkListener(this);
  }

  /** Counts no more: an executor that goes when the run is over is not lost. */
  public void leave(Sessions sessions) {
    sessions.compiled().sparkContext().removeSparkListener(this);
  }

  /** Executors that went while the run needed them. */
  public int executors() {
    return executors.get();
  }

  /** Tasks that such an executor did or had done and that had to be done again. */
  public int tasks() {
    return tasks.get();
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    if (!removed.reason().startsWith(RELEASED)) {
      executors.incrementAndGet();
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    TaskEndReason reason = ended.reason();
    if (reason instanceof ExecutorLostFailure
        || reason instanceof FetchFailed
        || reason == Resubmitted$.MODULE$) {
      tasks.incrementAndGet();
    }
  }
}
