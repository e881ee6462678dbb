package se.nyckeltal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.Resubmitted$;
import org.apache.spark.Success$;
import org.apache.spark.TaskEndReason;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import scala.Option;

@DisplayName("Losses of a run on a cluster")
class ExecutorLossesTest {

  private final ExecutorLosses losses = new ExecutorLosses();

  private void ends(TaskEndReason reason) {
    losses.onTaskEnd(new SparkListenerTaskEnd(1, 0, "ResultTask", reason, null, null, null));
  }

  @Test
  @DisplayName("are executors that died and the work they took with them, nothing else")
  void counts() {
    losses.onExecutorRemoved(
        new SparkListenerExecutorRemoved(0, "0", "Executor killed by driver."));
    ends(Success$.MODULE$);
    assertThat(losses.executors()).isZero();
    assertThat(losses.tasks()).isZero();

    losses.onExecutorRemoved(
        new SparkListenerExecutorRemoved(0, "1", "Command exited with code 137"));
    ends(new ExecutorLostFailure("1", true, Option.apply("Command exited with code 137")));
    ends(Resubmitted$.MODULE$);
    assertThat(losses.executors()).isEqualTo(1);
    assertThat(losses.tasks()).isEqualTo(2);
  }
}
