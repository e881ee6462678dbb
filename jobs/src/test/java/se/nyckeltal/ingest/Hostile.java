package se.nyckeltal.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A file that means harm, or is only broken, and what must become of it.
 *
 * @param what it is, for people
 * @param contract that it claims to fulfil
 * @param file its name
 * @param outcome what must become of it
 * @param codes the rules that may refuse it; empty for any
 * @param maker writes it
 */
record Hostile(
    String what, String contract, String file, Outcome outcome, List<String> codes, Maker maker) {

  static final Charset WINDOWS = Charset.forName("windows-1252");
  static final String HEADER =
      "Nummer;Personnummer;Datum;Start;Langd;Status;Insats;Anteckning;Belopp\r\n";
  static final String ROW = "1;19330816T123;2026-01-15;;00:30;Utförd;Tillsyn;text;12,50\r\n";
  static final String RECORD =
      "{\"Nummer\":1,\"Personnummer\":\"19330816T123\",\"Datum\":\"2026-01-15\","
          + "\"Status\":\"Utförd\",\"Anteckning\":\"text\",\"Belopp\":12.50}";

  /** What must become of a file. */
  enum Outcome {
    /** Refused whole. */
    AVVISAS,
    /** Read: every row accepted or rejected, and there are rows. */
    RADER,
    /** Either of them; the formats leave it open. */
    ENDERA
  }

  /** Writes a file. */
  interface Maker {
    void make(Path file) throws IOException;
  }

  /** A text file by the contract of rows. */
  static Hostile csv(String what, Outcome outcome, String text, String... codes) {
    return csv(what, outcome, text.getBytes(WINDOWS), codes);
  }

  /** Bytes by the contract of rows. */
  static Hostile csv(String what, Outcome outcome, byte[] content, String... codes) {
    return of(what, "prov_poster", "poster.csv", outcome, f -> Files.write(f, content), codes);
  }

  /** A text by the contract of records. */
  static Hostile json(String what, Outcome outcome, String text, String... codes) {
    return json(what, outcome, text.getBytes(StandardCharsets.UTF_8), codes);
  }

  /** Bytes by the contract of records. */
  static Hostile json(String what, Outcome outcome, byte[] content, String... codes) {
    return of(what, "prov_lista", "lista.json", outcome, f -> Files.write(f, content), codes);
  }

  /** Any. */
  static Hostile of(
      String what, String contract, String file, Outcome outcome, Maker maker, String... codes) {
    return new Hostile(what, contract, file, outcome, List.of(codes), maker);
  }

  /** A text again and again, without holding it all. */
  static void repeat(OutputStream out, String text, long bytes) throws IOException {
    byte[] one = text.getBytes(WINDOWS);
    byte[] chunk = new byte[one.length * Math.max(1, (1 << 16) / one.length)];
    for (int i = 0; i < chunk.length; i += one.length) {
      System.arraycopy(one, 0, chunk, i, one.length);
    }
    for (long left = bytes; left > 0; left -= chunk.length) {
      out.write(chunk, 0, (int) Math.min(left, chunk.length));
    }
  }

  /** The first so many bytes. */
  static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }
}
