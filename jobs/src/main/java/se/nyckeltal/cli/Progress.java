package se.nyckeltal.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Says what is being done, on one line of a terminal; elsewhere it says nothing. */
final class Progress implements Consumer<String> {

  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int WIDTH = 78;

  private final PrintWriter out;
  private final boolean terminal;

  private Progress(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Progress on that writer if a person watches; the launcher knows. */
  static Progress forTerminal(PrintWriter out) {
    return new Progress(out, Boolean.getBoolean("nyckeltal.terminal"));
  }

  @Override
  public void accept(String sentence) {
    if (terminal) {
      out.print(CLEAR_LINE + sentence.substring(0, Math.min(sentence.length(), WIDTH)));
      out.flush();
    }
  }

  /** Takes the line away. */
  void done() {
    if (terminal) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }
}
