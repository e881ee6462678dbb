package se.nyckeltal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Lets only regular files by, as the inbox does: no link is followed and no pipe waited for. */
final class PlainFile {

  private PlainFile() {}

  /**
   * When the file was changed.
   *
   * @throws NotCheckableException if it is missing, no regular file or not for us to read
   */
  static BasicFileAttributes attributes(Path file) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw new NotCheckableException("Filen finns inte.");
    }
    if (attributes.isDirectory()) {
      throw new NotCheckableException("Det är en mapp. Ange filerna i den.");
    }
    if (attributes.isSymbolicLink()) {
      throw new NotCheckableException(
          "Det är en länk, och länkar följs inte. Ange filen som den pekar på.");
    }
    if (!attributes.isRegularFile()) {
      throw new NotCheckableException("Det är ett rör eller en enhet. Bara vanliga filer prövas.");
    }
    if (!Files.isReadable(file)) {
      throw new NotCheckableException("Du har inte rätt att läsa filen.");
    }
    return attributes;
  }
}
