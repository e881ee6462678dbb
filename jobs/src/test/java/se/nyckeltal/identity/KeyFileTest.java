package se.nyckeltal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir Path folder;

  private Path file(String content, String rights) throws IOException {
    Path file = folder.resolve("nyckel");
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    return file;
  }

  @Test
  @DisplayName(
      "a new key is 32 random bytes that only the owner may read, and is never overwritten")
  void makesAKey() throws IOException {
    Path one = folder.resolve("en");
    Path two = folder.resolve("tva");
    KeyFile.create(one);
    KeyFile.create(two);
    assertThat(KeyFile.read(one)).hasSize(32).isNotEqualTo(KeyFile.read(two));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> KeyFile.create(one)).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  @DisplayName("a key that others may read is refused with the command that mends it")
  void refusesAReadableKey() throws IOException {
    Path file = file("00".repeat(32), "rw-r-----");
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(UnsafeKeyException.class)
        .hasMessage("Nyckeln %s kan läsas eller ändras av andra. Kör: chmod 600 %s", file, file);
  }

  @Test
  @DisplayName("a short key is refused")
  void refusesAShortKey() throws IOException {
    Path file = file("00".repeat(31), "rw-------");
    assertThatThrownBy(() -> KeyFile.read(file))
        .hasMessage("Nyckeln i %s har 31 byte; den ska ha minst 32.", file);
  }

  @Test
  @DisplayName("a key that is not hexadecimal is refused without showing it, in the cause either")
  void refusesGarbageSilently() throws IOException {
    Path file = file("hemligheten", "rw-------");
    assertThatThrownBy(() -> KeyFile.read(file))
        .hasMessage("Nyckeln i %s är inte hexadecimal text.", file)
        .hasNoCause();
  }

  @Test
  @DisplayName("a missing key is refused")
  void refusesAMissingKey() {
    assertThatThrownBy(() -> KeyFile.read(folder.resolve("ingen")))
        .isInstanceOf(UnsafeKeyException.class)
        .hasMessageContaining("kan inte läsas");
  }
}
