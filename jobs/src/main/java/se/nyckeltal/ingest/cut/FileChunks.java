package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Equal stretches of a file, looked at side by side. */
final class FileChunks {

  private static final int BUFFER = 1 << 20;

  private FileChunks() {}

  /** Takes the bytes of a stretch, a buffer at a time. */
  interface Look {
    void at(byte[] bytes, int length);
  }

  /** A look at each stretch, in order. */
  static <L extends Look> List<L> look(Path file, long size, int chunks, Function<Long, L> begin) {
    return IntStream.range(0, chunks)
        .parallel()
        .mapToObj(i -> one(file, border(size, chunks, i), border(size, chunks, i + 1), begin))
        .toList();
  }

  /** Where a stretch begins. */
  static long border(long size, int chunks, int i) {
    return size / chunks * i + Math.min(i, size % chunks);
  }

  private static <L extends Look> L one(Path file, long from, long to, Function<Long, L> begin) {
    L look = begin.apply(from);
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel channel = PlainFile.channel(file)) {
      for (long at = from; at < to; ) {
        buffer.clear().limit((int) Math.min(BUFFER, to - at));
        int n = channel.read(buffer, at);
        if (n < 0) {
          break;
        }
        look.at(buffer.array(), n);
        at += n;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return look;
  }

  /** Some bytes of a file from a place on; fewer at its end. */
  static byte[] bytes(FileChannel channel, long from, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // Reads on until the buffer is full or the file ends.
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
