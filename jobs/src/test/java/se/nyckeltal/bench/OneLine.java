package se.nyckeltal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line of a gigabyte (promise Q5): how long our reader takes to refuse it, in a process that is
 * given 64 MiB more heap than it keeps after a small file.
 */
final class OneLine {

  private static final long EXTRA = 64L << 20;
  private static final int CHUNK = 1 << 20;

  private OneLine() {}

  /**
   * Writes the files and reads each in a process of its own.
   *
   * @return lines to print
   */
  static List<String> run(Path folder, long bytes) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String format : List.of("csv", "json")) {
      Path small = Materials.make(format, 100, 1, folder).file();
      Path large = folder.resolve("enradig." + format);
      write(large, format, bytes);
      String base = child(0, format, folder, small);
      long kept = Long.parseLong(base.split(" ", -1)[0]);
      String[] said = child(kept + EXTRA, format, folder, large).split(" ", 4);
      lines.add(
          String.format(
              Locale.ROOT,
              "%s, en rad på %,d byte: %.2f s, högst %.0f MiB utöver de %.0f som läsaren har; %s",
              format,
              bytes,
              Double.parseDouble(said[1]),
              Math.max(0, Long.parseLong(said[2]) - kept) / 1048576.0,
              kept / 1048576.0,
              said[3]));
      Files.delete(large);
    }
    return lines;
  }

  private static void write(Path file, String format, long bytes) throws IOException {
    byte[] chunk = new byte[CHUNK];
    Arrays.fill(chunk, (byte) 'a');
    try (OutputStream out = Files.newOutputStream(file)) {
      String head = format.equals("csv") ? VisitFiles.CSV_HEADER : "[{\"ExternalId\":\"";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      for (long left = bytes; left > 0; left -= CHUNK) {
        out.write(chunk, 0, (int) Math.min(left, CHUNK));
      }
      out.write((format.equals("csv") ? "\n" : "\"}]\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What {@link OneLineChild} says; a heap of 0 is the machine's default. */
  private static String child(long heap, String format, Path folder, Path file) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(a -> a.startsWith("--add-opens"))
        .forEach(command::add);
    // The serial collector has no regions whose size alone would decide the result.
    command.add("-XX:+UseSerialGC");
    if (heap > 0) {
      command.add("-Xmx" + heap);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(OneLineChild.class.getName(), format, folder.toString(), file.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String said = out.readLine();
      return said == null ? "0 0 0 processen dog: för lite minne" : said;
    }
  }
}
