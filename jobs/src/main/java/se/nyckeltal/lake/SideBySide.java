package se.nyckeltal.lake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does independent pieces of work at the same time. In a short night most time goes to planning
 * queries, which uses one core; with a piece a core they wait for each other less.
 */
public final class SideBySide {

  private SideBySide() {}

  /**
   * Does all pieces, as many at a time as there are cores.
   *
   * @return their results, in the order of the pieces
   * @throws IOException the first failure, after every piece has ended; one that is unchecked comes
   *     as it is
   */
  public static <T> List<T> all(List<? extends Callable<T>> pieces) throws IOException {
    int cores = Math.max(1, Runtime.getRuntime().availableProcessors());
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(cores, Math.max(1, pieces.size())));
    try {
      List<T> results = new ArrayList<>();
      Exception failure = null;
      for (Future<T> future : pool.invokeAll(pieces)) {
        try {
          results.add(future.get());
        } catch (ExecutionException e) {
          failure = failure == null ? cause(e) : failure;
        }
      }
      if (failure instanceof RuntimeException broken) {
        throw broken;
      }
      if (failure != null) {
        throw failure instanceof IOException io ? io : new IOException(failure);
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Körningen avbröts.", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Exception cause(ExecutionException e) {
    return e.getCause() instanceof Exception ex ? ex : e;
  }
}
