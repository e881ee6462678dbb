package se.nyckeltal.cli;

import java.util.ArrayList;
import java.util.List;

/** Text for a terminal of 80 columns. */
final class Wrap {

  private static final int WIDTH = 80;

  /** Where text begins beside its label. */
  private static final int INDENT = 14;

  private Wrap() {}

  /** A text in lines that fit; a word that is longer than a line is cut. */
  static List<String> at80(String text) {
    return wrapped(text, WIDTH);
  }

  /** A text beside a label, in lines that fit. */
  static List<String> labelled(String label, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : wrapped(text, WIDTH - INDENT)) {
      String start = lines.isEmpty() ? "  " + label : "";
      lines.add(start + " ".repeat(INDENT - start.length()) + line);
    }
    return lines;
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int cut = space > 0 ? space : width;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** The end of a path that is too long for a line. */
  static String end(String path) {
    return path.length() <= WIDTH ? path : "…" + path.substring(path.length() - WIDTH + 1);
  }

  /** A text from elsewhere, without what a terminal would obey. */
  static String shown(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
  }
}
