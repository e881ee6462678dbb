package se.nyckeltal.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code <fil>.klar} says of the file that it lies beside: that it is written to the end, and,
 * each optional, how many rows it has and what its bytes come to. Two lines, in any order and case:
 * {@code rader=123} and {@code sha256=…}.
 *
 * @param rader number of rows that are not blank, as a receipt counts them
 * @param sha256 of the file's bytes, packed if it is packed, in lower case
 */
public record Klar(OptionalLong rader, Optional<String> sha256) {

  /** What such a file's name ends with. */
  static final String ENDING = ".klar";

  private static final Pattern LINE =
      Pattern.compile("\\s*(?:(rader)\\s*=\\s*(\\d{1,15})|(sha256)\\s*=\\s*([0-9a-f]{64}))\\s*");

  /** Two lines are far shorter; a file put here by mistake must not fill the memory. */
  private static final int LONGEST = 4096;

  /** Whether a file is such a file. */
  static boolean isKlar(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /** The one that lies beside a file; links are not followed. */
  public static Optional<Path> beside(Path file) {
    Path klar = file.resolveSibling(file.getFileName() + ENDING);
    return Optional.of(klar).filter(k -> Files.isRegularFile(k, LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * Reads one.
   *
   * @throws FileRefusedException if it says anything else, or the same twice
   */
  static Klar read(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      throw new FileRefusedException(Regel.OGILTIG_KLAR, "");
    }
    // Every byte is a character of this encoding: whatever is no line of ours is refused below.
    String text =
        Files.readString(file, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
    return parse(text.lines().filter(l -> !l.isBlank()).toList());
  }

  private static Klar parse(List<String> lines) {
    Map<String, String> said = new HashMap<>();
    for (String line : lines) {
      Matcher m = LINE.matcher(line.toLowerCase(Locale.ROOT));
      if (!m.matches()
          || said.put(
                  m.group(1) == null ? m.group(3) : m.group(1),
                  m.group(1) == null ? m.group(4) : m.group(2))
              != null) {
        throw new FileRefusedException(Regel.OGILTIG_KLAR, "");
      }
    }
    return new Klar(
        said.containsKey("rader")
            ? OptionalLong.of(Long.parseLong(said.get("rader")))
            : OptionalLong.empty(),
        Optional.ofNullable(said.get("sha256")));
  }

  /**
   * Holds it against the file's bytes.
   *
   * @throws FileRefusedException with expected and found hash
   */
  void checkBytes(String found) {
    if (sha256.isPresent() && !sha256.get().equals(found)) {
      throw new FileRefusedException(
          Regel.KLAR_STAMMER_INTE, "SHA-256 ska vara %s men är %s.".formatted(sha256.get(), found));
    }
  }

  /**
   * Holds it against the file's rows.
   *
   * @param found rows that are not blank
   * @throws FileRefusedException with expected and found number
   */
  public void checkRows(long found) {
    if (rader.isPresent() && rader.getAsLong() != found) {
      throw new FileRefusedException(
          Regel.KLAR_STAMMER_INTE,
          "Den ska ha %d rader men har %d.".formatted(rader.getAsLong(), found));
    }
  }
}
