package se.nyckeltal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Measures how long each stage takes and tells whoever waits what is being done. */
final class Stages {

  private static final double NANOS = 1e9;

  private final Consumer<String> listener;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private String current;
  private long since;

  Stages(Consumer<String> listener) {
    this.listener = listener;
  }

  /** Ends the stage before and begins one. */
  void begin(String name, String sentence) {
    end();
    current = name;
    since = System.nanoTime();
    listener.accept(sentence);
  }

  /** Ends the stage that is going on. */
  void end() {
    if (current != null) {
      double lasted = Math.round((System.nanoTime() - since) / NANOS * 1000) / 1000.0;
      seconds.merge(current, lasted, Double::sum);
      current = null;
    }
  }

  /** Seconds by stage, in the order of the stages. */
  Map<String, Double> seconds() {
    return seconds;
  }
}
