package se.nyckeltal.cli;

import java.io.PrintWriter;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import se.nyckeltal.event.Event;
import se.nyckeltal.event.EventCode;

/**
 * Says what is being done, how far it has come and how long is left, on one line of a terminal;
 * elsewhere it says nothing.
 */
final class Progress implements Consumer<Event> {

  /** What a person who waits wants to hear of. */
  private static final Set<EventCode> SHOWN =
      Set.of(
          EventCode.STAGE_BEGINS,
          EventCode.DELIVERY_TAKEN,
          EventCode.CORE_DONE,
          EventCode.MART_DONE,
          EventCode.FIXED_PATH);

  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int WIDTH = 78;
  private static final int PERCENT = 100;
  private static final int MINUTE = 60;

  /** Before that a guess of what is left says nothing. */
  private static final double KNOWN = 0.15;

  private static final double NANOS = 1e9;

  private final PrintWriter out;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final long begun;
  private String stage = "";

  Progress(PrintWriter out, boolean terminal, LongSupplier nanos) {
    this.out = out;
    this.terminal = terminal;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** Progress on that writer if a person watches; the launcher knows. */
  static Progress forTerminal(PrintWriter out) {
    return new Progress(out, Boolean.getBoolean("nyckeltal.terminal"), System::nanoTime);
  }

  @Override
  public synchronized void accept(Event event) {
    if (!terminal || !SHOWN.contains(event.code())) {
      return;
    }
    String what = event.text();
    if (event.code() == EventCode.STAGE_BEGINS) {
      stage = what.replace(" …", "");
    } else {
      what = stage + ": " + what;
    }
    String far = "%3d %%  ".formatted(Math.round(event.done() * PERCENT));
    String left = left(event.done());
    int room = WIDTH - far.length() - left.length();
    String shown = what.length() > room ? what.substring(0, room - 1) + "…" : what;
    out.print(CLEAR_LINE + far + shown + left);
    out.flush();
  }

  private String left(double done) {
    if (done < KNOWN) {
      return "";
    }
    long seconds = Math.round((nanos.getAsLong() - begun) / NANOS * (1 - done) / done);
    return seconds < MINUTE
        ? "  ca %d s kvar".formatted(Math.max(1, seconds))
        : "  ca %d min kvar".formatted(Math.round(seconds / (double) MINUTE));
  }

  /** Takes the line away. */
  synchronized void done() {
    if (terminal) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }
}
