package se.nyckeltal.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder where a municipality keeps what it says differently from the program. */
public final class OverrideFolder {

  private static final String BOM = "\uFEFF";

  private OverrideFolder() {}

  /**
   * The files of a folder by path relative to it, with {@code /}; none if the folder is missing.
   * Hidden files and what editors leave behind ({@code ~}) are passed over.
   *
   * @param form what such a path must look like
   * @param example how a person writes it
   * @throws ContractException naming a file that lies or is called otherwise
   */
  public static SortedMap<String, Path> files(Path folder, String form, String example) {
    SortedMap<String, Path> found = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        String name = file.getFileName().toString();
        if (name.startsWith(".") || name.endsWith("~")) {
          continue;
        }
        if (!relative.matches(form)) {
          throw new ContractException(
              "%s: filen ska heta %s under %s.".formatted(file, example, folder));
        }
        found.put(relative, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /**
   * The text of a file in UTF-8, with or without a byte order mark.
   *
   * @throws ContractException if the file is saved in another encoding, with the first line of it
   */
  public static String text(Path file) {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ContractException("%s: filen kan inte läsas.".formatted(file));
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(content.length + 1);
    ByteBuffer bytes = ByteBuffer.wrap(content);
    if (decoder.decode(bytes, text, true).isError()) {
      throw new ContractException(
          "%s, rad %d: filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8."
              .formatted(file, line(content, bytes.position())));
    }
    String decoded = text.flip().toString();
    return decoded.startsWith(BOM) ? decoded.substring(1) : decoded;
  }

  private static int line(byte[] content, int end) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      line += content[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
