package se.nyckeltal.event;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;

/**
 * Writes events to the log, a line of JSON each. The layout is in {@code
 * nyckeltal-log4j2.properties} and {@code nyckeltal-log.json}; what libraries say by themselves has
 * the same form.
 */
public final class EventLog implements Consumer<Event> {

  private static final Logger LOG = LogManager.getLogger("nyckeltal");

  private static final String RUN = "korning_id";

  private final String korningId;

  /** A log of that run. */
  public EventLog(String korningId) {
    this.korningId = korningId;
  }

  @Override
  public void accept(Event event) {
    write(korningId, event, null);
  }

  /**
   * What libraries say in threads that begin from now on is said of that run too; an empty id ends
   * it.
   */
  public static void runIs(String korningId) {
    if (korningId.isEmpty()) {
      ThreadContext.remove(RUN);
    } else {
      ThreadContext.put(RUN, korningId);
    }
  }

  /** Why a command ended before its time; the exception's own words stay in the log. */
  public static void failure(EventCode code, String text, Throwable cause) {
    write("", new Event(code, "", "", text, 0), cause);
  }

  private static void write(String korningId, Event event, Throwable cause) {
    String before = ThreadContext.get(RUN);
    Map<String, String> fields =
        Map.of("steg", event.stage(), "dataset", event.dataset(), "kod", event.code().code());
    runIs(korningId);
    ThreadContext.putAll(fields);
    try {
      LOG.log(event.code().level(), event.text(), cause);
    } finally {
      ThreadContext.removeAll(fields.keySet());
      runIs(before == null ? "" : before);
    }
  }
}
