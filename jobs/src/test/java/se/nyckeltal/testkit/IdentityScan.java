package se.nyckeltal.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Looks for texts in every file below a folder, byte by byte: UTF-8, Windows-1252 and UTF-16, in
 * clear, in gz, and in the decoded pages of Parquet files (read by DuckDB).
 */
public final class IdentityScan {

  private final List<String> texts;
  private final List<Path> except;

  /** A scan for those texts that leaves some folders out. */
  public IdentityScan(List<String> texts, List<Path> except) {
    this.texts = texts;
    this.except = except;
  }

  /** Every spelling of twelve-digit identities: 12 and 10 digits, with and without hyphen. */
  public static List<String> spellings(List<String> identities) {
    List<String> all = new ArrayList<>();
    for (String id : identities) {
      String date = id.substring(0, 8);
      String number = id.substring(8);
      all.addAll(List.of(id, date + "-" + number, id.substring(2)));
      all.add(date.substring(2) + "-" + number);
    }
    return all;
  }

  /** Where something was found: path below the folder and which text, by its number. */
  public Set<String> findIn(Path root) {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (except.stream().noneMatch(file::startsWith)) {
          for (int i : textsIn(file)) {
            found.add(root.relativize(file) + " #" + i);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private List<Integer> textsIn(Path file) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    byte[] raw = Files.readAllBytes(file);
    contents.add(raw);
    if (file.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        contents.add(in.readAllBytes());
      }
    }
    if (file.toString().endsWith(".parquet")) {
      contents.add(decoded(file));
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (contents.stream().anyMatch(c -> holds(c, text))) {
        found.add(i);
      }
    }
    return found;
  }

  private static byte[] decoded(Path parquet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Duck.query("SELECT CAST(t AS VARCHAR) FROM '%s' AS t".formatted(parquet))
        .forEach(r -> out.writeBytes(r.get(0).getBytes(StandardCharsets.UTF_8)));
    return out.toByteArray();
  }

  private static boolean holds(byte[] content, String text) {
    return Stream.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)
        .anyMatch(c -> indexOf(content, text.getBytes(c)) >= 0);
  }

  private static int indexOf(byte[] content, byte[] sought) {
    outer:
    for (int i = 0; i <= content.length - sought.length; i++) {
      for (int k = 0; k < sought.length; k++) {
        if (content[i + k] != sought[k]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }
}
