package se.nyckeltal.ingest;

import static se.nyckeltal.ingest.Hostile.HEADER;
import static se.nyckeltal.ingest.Hostile.Outcome.AVVISAS;
import static se.nyckeltal.ingest.Hostile.Outcome.ENDERA;
import static se.nyckeltal.ingest.Hostile.Outcome.RADER;
import static se.nyckeltal.ingest.Hostile.ROW;
import static se.nyckeltal.ingest.Hostile.WINDOWS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hostile and broken .gz and .zip. */
final class HostilePacked {

  private static final String[] PACKED = {"packad-fel", "olasbar"};
  private static final long BOMB = 100L << 20;
  private static final byte[] GOOD = (HEADER + ROW).getBytes(WINDOWS);

  private HostilePacked() {}

  static List<Hostile> all() {
    byte[] gz = gz(GOOD);
    byte[] zip = zip("poster.csv", GOOD);
    byte[] wrongSum = gz.clone();
    wrongSum[gz.length - 8] ^= 1;
    byte[] locked = zip.clone();
    locked[6] |= 1;
    List<Hostile> all = new ArrayList<>();
    all.add(file("god gz", ".csv.gz", RADER, gz));
    all.add(file("god zip", ".csv.zip", RADER, zip));
    all.add(file("god zip med kort namn", ".zip", RADER, zip));
    for (int length : List.of(1, 9, 12, gz.length / 2, gz.length - 9, gz.length - 4)) {
      all.add(file("gz avhuggen vid " + length, ".csv.gz", AVVISAS, Hostile.cut(gz, length)));
    }
    for (int length : List.of(2, 20, zip.length / 2, zip.length - 30, zip.length - 1)) {
      all.add(file("zip avhuggen vid " + length, ".csv.zip", AVVISAS, Hostile.cut(zip, length)));
    }
    all.add(file("tom gz", ".csv.gz", AVVISAS, new byte[0]));
    all.add(file("tom zip", ".csv.zip", AVVISAS, new byte[0]));
    all.add(file("gz med fel kontrollsumma", ".csv.gz", AVVISAS, wrongSum, PACKED));
    all.add(file("gz som inte är packad", ".csv.gz", AVVISAS, GOOD, PACKED));
    all.add(file("zip som inte är packad", ".csv.zip", AVVISAS, GOOD, PACKED));
    all.add(file("gz i gz", ".csv.gz", AVVISAS, gz(gz)));
    all.add(file("gz med skräp efter", ".csv.gz", ENDERA, joined(gz, GOOD)));
    all.add(file("låst zip", ".csv.zip", AVVISAS, locked));
    all.add(file("zip i zip", ".csv.zip", AVVISAS, zip("poster.zip", zip), PACKED));
    all.add(file("zip i zip med falskt namn", ".csv.zip", AVVISAS, zip("poster.csv", zip)));
    all.add(
        file("god fil i zip med namn av ett program", ".csv.zip", ENDERA, zip("poster.exe", GOOD)));
    all.add(file("zip utan filer", ".csv.zip", AVVISAS, zip("mapp/", new byte[0]), PACKED));
    all.add(
        file("zip med två filer", ".csv.zip", AVVISAS, zip("a.csv", GOOD, "b.csv", GOOD), PACKED));
    for (String name :
        List.of(
            "../poster.csv",
            "../../../ute.csv",
            "/tmp/ute.csv",
            "a/../../poster.csv",
            "..\\ute.csv",
            "C:\\ute.csv",
            "poster.csv\0.exe")) {
      all.add(file("namn i zip: " + name, ".csv.zip", AVVISAS, zip(name, GOOD), PACKED));
    }
    all.add(bomb("gz-bomb", ".csv.gz", GZIPOutputStream::new));
    all.add(bomb("zip-bomb", ".csv.zip", HostilePacked::entry));
    return all;
  }

  private interface Packer {
    OutputStream open(OutputStream out) throws IOException;
  }

  /** A header and blank lines, which are no rows: a reader that unpacks all would accept it. */
  private static Hostile bomb(String what, String ending, Packer packer) {
    return Hostile.of(
        what,
        "prov_poster",
        "poster" + ending,
        AVVISAS,
        file -> {
          try (OutputStream out = packer.open(Files.newOutputStream(file))) {
            out.write(GOOD);
            Hostile.repeat(out, "\n", BOMB);
          }
        },
        PACKED);
  }

  private static OutputStream entry(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("poster.csv"));
    return zip;
  }

  private static Hostile file(
      String what, String ending, Hostile.Outcome outcome, byte[] content, String... codes) {
    Hostile.Maker maker = (Path f) -> Files.write(f, content);
    return Hostile.of(what, "prov_poster", "poster" + ending, outcome, maker, codes);
  }

  private static byte[] gz(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A zip of names and contents in turn. */
  static byte[] zip(Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) parts[i]));
        out.write((byte[]) parts[i + 1]);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }
}
