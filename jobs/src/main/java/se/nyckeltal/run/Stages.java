package se.nyckeltal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import se.nyckeltal.event.Event;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.event.Events;

/**
 * Measures how long each stage takes, and tells whoever listens what happens and how much of the
 * run is done. How large a part of a run a stage is, is guessed by the last run.
 */
final class Stages implements Events {

  private static final double NANOS = 1e9;

  /** Events that end a piece of the work that {@link #expect} spoke of. */
  private static final Set<EventCode> ENDINGS =
      Set.of(
          EventCode.DELIVERY_TAKEN, EventCode.CORE_DONE, EventCode.MART_DONE, EventCode.FIXED_PATH);

  /** Seconds of a first night of 150 clients and two years. */
  private static final Map<String, Double> USUAL =
      Map.of(
          "inbox", 1.0, "start", 5.0, "ingest", 35.0, "conform", 25.0, "measure", 20.0, "publish",
          3.0);

  /** The stages of a run, in order. */
  private static final List<String> ORDER =
      List.of("inbox", "start", "ingest", "conform", "measure", "publish");

  /** A stage that the last run hardly needed may be needed now. */
  private static final double LEAST_SECONDS = 1;

  private final Consumer<Event> listener;
  private final Map<String, Double> usual;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private Map<String, Double> expected = Map.of();
  private double did;
  private String current = "";
  private long since;

  /**
   * Stages of one run.
   *
   * @param usual seconds by stage of the last run; empty if there was none
   */
  Stages(Consumer<Event> listener, Map<String, Double> usual) {
    this.listener = listener;
    this.usual = usual.isEmpty() ? USUAL : usual;
  }

  /** Ends the stage before and begins one. */
  synchronized void begin(String name, String sentence) {
    end();
    current = name;
    since = System.nanoTime();
    expected = Map.of();
    did = 0;
    tell(EventCode.STAGE_BEGINS, "", sentence);
  }

  /** The pieces of work of the stage that goes on, by dataset, and how heavy each is. */
  synchronized void expect(Map<String, Double> pieces) {
    expected = pieces;
  }

  /** Ends the stage that is going on. */
  synchronized void end() {
    if (!current.isEmpty()) {
      double lasted = Math.round((System.nanoTime() - since) / NANOS * 1000) / 1000.0;
      seconds.merge(current, lasted, Double::sum);
      current = "";
    }
  }

  /** Seconds by stage, in the order of the stages. */
  synchronized Map<String, Double> seconds() {
    return seconds;
  }

  @Override
  public synchronized void tell(EventCode code, String dataset, String text) {
    if (ENDINGS.contains(code)) {
      did += expected.getOrDefault(dataset, 0.0);
    }
    listener.accept(new Event(code, current, dataset, text, done()));
  }

  private double done() {
    double all = ORDER.stream().mapToDouble(this::usual).sum();
    int now = ORDER.indexOf(current);
    if (now < 0) {
      return 0;
    }
    double before = ORDER.subList(0, now).stream().mapToDouble(this::usual).sum();
    double pieces = expected.values().stream().mapToDouble(p -> p).sum();
    double part = pieces == 0 ? 0 : Math.min(1, did / pieces);
    return (before + usual(current) * part) / all;
  }

  private double usual(String stage) {
    return Math.max(LEAST_SECONDS, usual.getOrDefault(stage, 0.0));
  }
}
