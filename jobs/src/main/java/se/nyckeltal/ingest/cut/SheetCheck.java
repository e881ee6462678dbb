package se.nyckeltal.ingest.cut;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * Looks through a spreadsheet before a library opens it: how much it unpacks to, and that no part
 * declares entities, which could read other files or grow without end.
 */
final class SheetCheck {

  private static final long MOST_BYTES = 1L << 30;
  private static final long HARMLESS = 16L << 20;
  private static final long HIGHEST_RATIO = 250;
  private static final int MOST_PARTS = 1000;
  private static final int BUFFER = 1 << 16;
  private static final String DOCTYPE = "<!DOCTYPE";

  private SheetCheck() {}

  static void refuseHostile(byte[] file) throws IOException {
    if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
      throw new FileRefusedException(Regel.OLASBAR, "Den är inte ett kalkylark (.xlsx).");
    }
    long unpacked = 0;
    int parts = 0;
    byte[] buffer = new byte[BUFFER];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (++parts > MOST_PARTS || e.getName().contains("..")) {
          throw new FileRefusedException(Regel.PACKAD_FEL, "Kalkylarkets delar är inte rimliga.");
        }
        boolean first = true;
        for (int n = zip.readNBytes(buffer, 0, BUFFER);
            n > 0;
            n = zip.readNBytes(buffer, 0, BUFFER)) {
          unpacked += n;
          if (unpacked > MOST_BYTES
              || (unpacked > HARMLESS && unpacked > HIGHEST_RATIO * file.length)) {
            throw new FileRefusedException(
                Regel.PACKAD_FEL, "Kalkylarket packar upp till orimligt mycket.");
          }
          if (first && declaresType(buffer, n)) {
            throw new FileRefusedException(
                Regel.PACKAD_FEL, "Kalkylarket har en dokumenttyp, vilket Excel aldrig skriver.");
          }
          first = false;
        }
      }
    }
  }

  /** A type is declared before the first element; UTF-16 shows zeros between its letters. */
  private static boolean declaresType(byte[] start, int length) {
    String text = new String(start, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    return text.toUpperCase(Locale.ROOT).contains(DOCTYPE);
  }
}
