package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds parts of whole records in one JSON array. Whether a stretch begins within a text is not
 * known until those before it are counted, so each is counted both ways at once.
 */
final class JsonSurvey {

  private static final int EDGE = 1 << 12;

  private JsonSurvey() {}

  static Survey of(Path file, long size, int wanted) throws IOException {
    Survey whole = new Survey(List.of(Part.WHOLE), null);
    if (size == 0) {
      return whole;
    }
    try (FileChannel channel = PlainFile.channel(file)) {
      long first = opening(channel);
      long last = closing(channel, size);
      if (first < 0 || last < first) {
        return whole;
      }
      List<JsonLook> looks =
          FileChunks.look(file, size, wanted, from -> new JsonLook(escaped(channel, from)));
      return parts(channel, size, looks, first + 1, last, whole);
    }
  }

  private static Survey parts(
      FileChannel channel, long size, List<JsonLook> looks, long first, long last, Survey whole)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    boolean inText = false;
    int depth = 0;
    long records = 0;
    long from = first;
    long firstRecord = 1;
    for (int i = 0; i < looks.size(); i++) {
      if (i > 0) {
        long border = FileChunks.border(size, looks.size(), i);
        JsonBorder found = JsonBorder.find(channel, border, last, inText, depth);
        if (found.comma() > from) {
          parts.add(new Part(parts.size(), from, found.comma(), firstRecord));
          from = found.comma() + 1;
          firstRecord = records + found.records() + 1;
        }
      }
      JsonLook look = looks.get(i);
      records += look.recordsEnded(inText, depth);
      depth += look.depth(inText);
      inText ^= look.odd();
    }
    if (inText || depth != 0) {
      // Broken off or no JSON at all: the reader says where.
      return whole;
    }
    parts.add(new Part(parts.size(), from, last, firstRecord));
    return new Survey(parts.size() == 1 ? List.of(Part.WHOLE) : List.copyOf(parts), records);
  }

  /** Whether an odd number of backslashes stands before a place. */
  static boolean escaped(FileChannel channel, long place) {
    try {
      long start = Math.max(0, place - EDGE);
      byte[] before = FileChunks.bytes(channel, start, (int) (place - start));
      int n = 0;
      while (n < before.length && before[before.length - 1 - n] == '\\') {
        n++;
      }
      return n % 2 == 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Where the array opens, or -1. */
  private static long opening(FileChannel channel) throws IOException {
    byte[] head = FileChunks.bytes(channel, 0, EDGE);
    int i = head.length > 2 && head[0] == (byte) 0xEF ? 3 : 0;
    while (i < head.length && isSpace(head[i])) {
      i++;
    }
    return i < head.length && head[i] == '[' ? i : -1;
  }

  /** Where the array closes, or -1. */
  private static long closing(FileChannel channel, long size) throws IOException {
    long start = Math.max(0, size - EDGE);
    byte[] tail = FileChunks.bytes(channel, start, EDGE);
    int i = tail.length - 1;
    while (i >= 0 && isSpace(tail[i])) {
      i--;
    }
    return i >= 0 && tail[i] == ']' ? start + i : -1;
  }
}
