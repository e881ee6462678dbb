package se.nyckeltal.ingest.cut;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/** The parts of a spreadsheet, each a file of XML in one zip that is held in memory, packed. */
final class SheetParts {

  private static final long MOST_BYTES = 1L << 30;
  private static final long HARMLESS = 16L << 20;
  private static final long HIGHEST_RATIO = 250;
  private static final int MOST_PARTS = 1000;
  private static final int BUFFER = 1 << 16;

  /** The shortest record at a zip's end, and the longest comment that can follow it. */
  private static final int END = 22;

  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END_COUNT = 10;

  private final byte[] file;
  private final Set<String> names = new HashSet<>();

  /** Looks through all parts once: that they are whole, and unpack to what a sheet may be. */
  SheetParts(byte[] file) throws IOException {
    this.file = file;
    if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
      throw new FileRefusedException(Regel.OLASBAR, "Den är inte ett kalkylark (.xlsx).");
    }
    long unpacked = 0;
    byte[] buffer = new byte[BUFFER];
    try (ZipInputStream zip = open()) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        take(e.getName());
        for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
          unpacked += n;
          refuseBomb(unpacked);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new FileRefusedException(Regel.OLASBAR, "Kalkylarket är skadat.");
    }
    if (statedParts() != names.size()) {
      throw new FileRefusedException(Regel.OLASBAR, "Kalkylarket är avkortat eller skadat.");
    }
  }

  private ZipInputStream open() {
    return new ZipInputStream(new ByteArrayInputStream(file));
  }

  private void take(String name) {
    boolean twice = !names.add(folded(name));
    if (twice || names.size() > MOST_PARTS || name.contains("..")) {
      throw new FileRefusedException(Regel.PACKAD_FEL, "Kalkylarkets delar är inte rimliga.");
    }
  }

  private void refuseBomb(long unpacked) {
    if (unpacked > MOST_BYTES || (unpacked > HARMLESS && unpacked > HIGHEST_RATIO * file.length)) {
      throw new FileRefusedException(
          Regel.PACKAD_FEL, "Kalkylarket packar upp till orimligt mycket.");
    }
  }

  /** Names of parts are compared without case. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** How many parts the list at the zip's end has; -1 if the zip has no end. */
  private int statedParts() {
    for (int i = file.length - END; i >= Math.max(0, file.length - END - LONGEST_COMMENT); i--) {
      if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
        return (file[i + END_COUNT] & 0xff) | (file[i + END_COUNT + 1] & 0xff) << 8;
      }
    }
    return -1;
  }

  /** Whether there is such a part. */
  boolean has(String name) {
    return names.contains(folded(name));
  }

  /** A part from its beginning. */
  SheetXml xml(String name) throws IOException {
    ZipInputStream zip = open();
    for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
      if (folded(e.getName()).equals(folded(name))) {
        return new SheetXml(new XmlGuard(zip));
      }
    }
    throw new FileRefusedException(Regel.OLASBAR, "Kalkylarket saknar en av sina delar.");
  }
}
