package se.nyckeltal.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * The municipality's secret: 32 random bytes as hexadecimal text in a file that only its owner may
 * read. Without it pseudonyms can be neither made nor guessed.
 */
public final class KeyFile {

  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyFile() {}

  /**
   * Makes a new key with rights 0600.
   *
   * @throws FileAlreadyExistsException if there is one: a key is never overwritten
   */
  public static void create(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } else {
      Files.createFile(file);
    }
    Files.writeString(
        file,
        HexFormat.of().formatHex(key) + "\n",
        StandardCharsets.US_ASCII,
        StandardOpenOption.WRITE);
  }

  /**
   * The key's bytes.
   *
   * @throws UnsafeKeyException if it is missing, shorter than 32 bytes, or others may read it
   */
  public static byte[] read(Path file) {
    try {
      refuseIfOthersMayRead(file);
      byte[] key =
          HexFormat.of().parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
      if (key.length < BYTES) {
        throw new UnsafeKeyException(
            "Nyckeln i %s har %d byte; den ska ha minst %d.".formatted(file, key.length, BYTES));
      }
      return key;
    } catch (IOException e) {
      throw new UnsafeKeyException(
          "Nyckeln %s kan inte läsas. Skapa hemmet med nyckeltal init, eller återställ nyckeln."
              .formatted(file),
          e);
    } catch (IllegalArgumentException e) {
      // The cause would show the key's text: it stays out.
      throw new UnsafeKeyException("Nyckeln i %s är inte hexadecimal text.".formatted(file));
    }
  }

  private static void refuseIfOthersMayRead(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    rights.removeAll(OWNER_ONLY);
    if (!rights.isEmpty()) {
      throw new UnsafeKeyException(
          "Nyckeln %s kan läsas eller ändras av andra. Kör: chmod 600 %s".formatted(file, file));
    }
  }
}
