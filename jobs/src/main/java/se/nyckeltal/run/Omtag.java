package se.nyckeltal.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import se.nyckeltal.lake.ExecutorLosses;

/**
 * Work that a run on a cluster did again because a machine or a process died.
 *
 * @param forloradeExecutors executors that went
 * @param omkordaUppgifter tasks that were theirs
 */
public record Omtag(
    @JsonProperty("forlorade_executors") int forloradeExecutors,
    @JsonProperty("omkorda_uppgifter") int omkordaUppgifter) {

  /** Nothing was lost. */
  public static final Omtag INGET = new Omtag(0, 0);

  /** What was counted. */
  static Omtag of(ExecutorLosses losses) {
    return new Omtag(losses.executors(), losses.tasks());
  }
}
