package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts lines and finds parts of whole lines. */
final class LineSurvey {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  private LineSurvey() {}

  /** Line feeds in a stretch of the file. */
  private static final class Feeds implements FileChunks.Look {

    private long count;

    @Override
    public void at(byte[] bytes, int length) {
      int i = 0;
      for (; i + 8 <= length; i += 8) {
        long different = (long) LONGS.get(bytes, i) ^ LINE_FEEDS;
        // A byte's high bit stays clear only where nothing differs.
        long nonZero = ((different & LOW_BITS) + LOW_BITS) | different | LOW_BITS;
        count += Long.bitCount(~nonZero);
      }
      for (; i < length; i++) {
        count += bytes[i] == '\n' ? 1 : 0;
      }
    }
  }

  static Survey of(Path file, long size, int wanted) throws IOException {
    if (size == 0) {
      return new Survey(List.of(Part.WHOLE), 0L);
    }
    List<Feeds> feeds = FileChunks.look(file, size, wanted, from -> new Feeds());
    List<Part> parts = new ArrayList<>();
    long lines = 0;
    try (FileChannel channel = PlainFile.channel(file)) {
      long from = 0;
      long firstLine = 1;
      for (int i = 0; i < wanted; i++) {
        lines += feeds.get(i).count;
        long border = i + 1 == wanted ? size : FileChunks.border(size, wanted, i + 1);
        long to = i + 1 == wanted ? size : afterFeed(channel, border, size);
        if (to > from) {
          parts.add(new Part(parts.size(), from, to, firstLine));
          from = to;
          firstLine = lines + (to > border ? 2 : 1);
        }
      }
      boolean open = FileChunks.bytes(channel, size - 1, 1)[0] != '\n';
      lines += open ? 1 : 0;
    }
    return new Survey(parts.size() == 1 ? List.of(Part.WHOLE) : List.copyOf(parts), lines);
  }

  /** The first byte of a line at or after that one; the size of the file if there is none. */
  private static long afterFeed(FileChannel channel, long border, long size) throws IOException {
    for (long at = border - 1; at < size; ) {
      byte[] bytes = FileChunks.bytes(channel, at, ByteWindow.LONGEST_ROW);
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          return at + i + 1;
        }
      }
      at += bytes.length;
    }
    return size;
  }
}
