package se.nyckeltal.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The form of a lake: what its files are called and mean. Columns may come and go within a form; a
 * program that changes the form counts it up and says here what becomes of an older lake.
 */
public final class LakeVersion {

  /**
   * The only form so far: landed and core as Delta, marts as Parquet by month, receipts as JSON.
   */
  private static final int NOW = 1;

  private static final String FILE = "version";

  private LakeVersion() {}

  /**
   * Marks a lake that has no mark, and lets this program's form pass.
   *
   * @throws MachineException if a newer program has written the lake: this one would misread it
   */
  public static void check(Path lake) throws IOException {
    Path file = lake.resolve(FILE);
    if (!Files.exists(file)) {
      Files.createDirectories(lake);
      Path part = lake.resolve("." + FILE + ".del");
      Files.writeString(part, NOW + "\n");
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    String text = Files.readString(file).strip();
    if (!text.equals(String.valueOf(NOW))) {
      throw new MachineException(
          "Sjön i %s har version %s och det här programmet läser version %d. Inget har ändrats. Kör det program som skrev den, eller återställ säkerhetskopian från före uppgraderingen."
              .formatted(lake, text, NOW));
    }
  }
}
