package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * The bytes of a delivery, unpacked while they are read: nothing is ever written. A file that
 * unpacks to far more than any export does is refused, and so is an archive with other than one
 * plain file in it.
 */
public final class Unpacked {

  /** Below so many bytes no ratio is suspicious. */
  private static final long HARMLESS = 16L << 20;

  /** Real exports pack to a tenth or a fiftieth. */
  private static final long HIGHEST_RATIO = 250;

  private static final int BUFFER = 1 << 16;

  private Unpacked() {}

  /** Whether the file is packed, so that one can only read it from its beginning. */
  public static boolean isPacked(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".gz") || name.endsWith(".zip");
  }

  /** Name of the file within the packing, which tells its format. */
  static String innerName(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".zip")) {
      return onlyEntry(file).toLowerCase(Locale.ROOT);
    }
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  /** The bytes from the beginning. */
  static InputStream open(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    InputStream plain = PlainFile.stream(file);
    if (name.endsWith(".gz")) {
      Counted packed = new Counted(plain);
      return new Bounded(new GZIPInputStream(packed, BUFFER), packed);
    }
    if (name.endsWith(".zip")) {
      onlyEntry(file);
      Counted packed = new Counted(plain);
      ZipInputStream zip = new ZipInputStream(packed);
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = zip.getNextEntry();
      }
      return new Bounded(zip, packed);
    }
    return plain;
  }

  private static String onlyEntry(Path file) throws IOException {
    PlainFile.refuseOther(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names =
          zip.stream().filter(e -> !e.isDirectory()).limit(2).map(ZipEntry::getName).toList();
      if (names.size() != 1) {
        throw new FileRefusedException(
            Regel.PACKAD_FEL, names.isEmpty() ? "Arkivet är tomt." : "Det har flera filer.");
      }
      String name = names.get(0);
      boolean outside =
          name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":");
      if (outside || name.indexOf(0) >= 0) {
        throw new FileRefusedException(Regel.PACKAD_FEL, "Filen i arkivet har ett otillåtet namn.");
      }
      if (name.toLowerCase(Locale.ROOT).matches(".*\\.(zip|gz|7z|tar|rar)")) {
        throw new FileRefusedException(Regel.PACKAD_FEL, "Det är packat mer än en gång.");
      }
      return name;
    }
  }

  /** Counts what is read of the packed file. */
  private static final class Counted extends BulkStream {

    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      bytes += Math.max(n, 0);
      return n;
    }
  }

  /** Ends the reading of what unpacks to too much. */
  private static final class Bounded extends BulkStream {

    private final Counted packed;
    private long bytes;

    Bounded(InputStream in, Counted packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      bytes += Math.max(n, 0);
      if (bytes > HARMLESS && bytes > HIGHEST_RATIO * packed.bytes) {
        throw new FileRefusedException(
            Regel.PACKAD_FEL,
            "Den packar upp till mer än %d gånger sin storlek.".formatted(HIGHEST_RATIO));
      }
      return n;
    }
  }
}
