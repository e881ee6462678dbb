package se.nyckeltal.ingest;

import static se.nyckeltal.ingest.Hostile.HEADER;
import static se.nyckeltal.ingest.Hostile.Outcome.AVVISAS;
import static se.nyckeltal.ingest.Hostile.Outcome.ENDERA;
import static se.nyckeltal.ingest.Hostile.Outcome.RADER;
import static se.nyckeltal.ingest.Hostile.ROW;
import static se.nyckeltal.ingest.Hostile.WINDOWS;
import static se.nyckeltal.ingest.Hostile.csv;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Hostile and broken text files. */
final class HostileText {

  private static final long SPARSE = 300L << 20;
  private static final int LONGEST_ROW = 1 << 20;

  private HostileText() {}

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>(shapes());
    all.addAll(encodings());
    all.addAll(values());
    for (int seed = 1; seed <= 5; seed++) {
      byte[] noise = new byte[20_000];
      new Random(seed).nextBytes(noise);
      all.add(csv("slumpade byte, frö " + seed, AVVISAS, noise));
    }
    return all;
  }

  private static List<Hostile> shapes() {
    return List.of(
        csv("en god fil", RADER, HEADER + ROW),
        csv("tom", AVVISAS, "", "tom-fil"),
        csv("bara rubrik", ENDERA, HEADER),
        csv("bara nolltecken", AVVISAS, new byte[4096]),
        sparse("300 MB nolltecken som rad", HEADER, "for-lang-rad"),
        sparse("300 MB nolltecken som rubrik", "Nummer;"),
        csv("10 000 kolumner i rubriken", AVVISAS, "kolumn;".repeat(10_000) + "\r\n" + ROW),
        csv("10 000 fält i en rad", RADER, HEADER + ROW + "x;".repeat(10_000) + "\r\n"),
        csv("rubriken två gånger i bredd", AVVISAS, HEADER.strip() + ";" + HEADER + ROW),
        csv("samma kolumn två gånger", AVVISAS, HEADER.replace("Datum", "Nummer") + ROW),
        csv("ingen rubrik", AVVISAS, ROW + ROW),
        csv("bara CR som radslut", ENDERA, (HEADER + ROW + ROW).replace("\r\n", "\r")),
        csv("blandade radslut", RADER, HEADER + ROW + ROW.replace("\r\n", "\n") + ROW),
        csv("sista raden avhuggen", AVVISAS, HEADER + ROW + ROW.substring(0, 20), "avkortad"),
        csv("Ctrl-Z sist", ENDERA, HEADER + ROW + "\u001a"),
        csv("rad över en mebibyte", AVVISAS, HEADER + note(LONGEST_ROW) + ROW, "for-lang-rad"),
        csv("rad strax under en mebibyte", RADER, HEADER + note(LONGEST_ROW - 200) + ROW),
        csv("citat som aldrig stängs", RADER, HEADER + open() + ROW.repeat(1000)),
        csv("citat som aldrig stängs, sist", AVVISAS, HEADER + ROW + open().strip()),
        csv("bara citattecken", RADER, HEADER + note("\"".repeat(500_000)) + ROW),
        csv("text efter citat", RADER, HEADER + note("\"a\"b") + ROW));
  }

  private static List<Hostile> encodings() {
    String text = HEADER + ROW;
    return List.of(
        csv("bara BOM", AVVISAS, "\uFEFF".getBytes(StandardCharsets.UTF_8)),
        csv(
            "UTF-8",
            AVVISAS,
            text.getBytes(StandardCharsets.UTF_8),
            "utf8-i-stallet",
            "dubbelkodad"),
        csv("UTF-8 med BOM", AVVISAS, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)),
        csv("UTF-16 med BOM", AVVISAS, text.getBytes(StandardCharsets.UTF_16)),
        csv("UTF-16LE utan BOM", AVVISAS, text.getBytes(StandardCharsets.UTF_16LE)),
        csv("UTF-16BE utan BOM", AVVISAS, text.getBytes(StandardCharsets.UTF_16BE)),
        csv(
            "dubbelkodad",
            AVVISAS,
            HEADER + ROW.replace("ö", "Ã¶"),
            "utf8-i-stallet",
            "dubbelkodad"),
        csv("byte som inte finns", AVVISAS, undefined(), "odekodbar"));
  }

  private static List<Hostile> values() {
    return List.of(
        csv("tal med jättelik exponent", RADER, HEADER + ROW.replace("12,50", "1e999999999")),
        csv("tal med jättelik negativ exponent", RADER, HEADER + amount("1e-999999999")),
        csv("tal med 900 000 siffror", RADER, HEADER + amount("9".repeat(900_000))),
        csv("heltal med 900 000 siffror", RADER, HEADER + "9".repeat(900_000) + ROW),
        csv("år 999999999", RADER, HEADER + ROW.replace("2026-01-15", "+999999999-01-15")),
        csv("tidslängd utan gräns", RADER, HEADER + ROW.replace("00:30", "PT9999999999999999H")),
        csv("dygn utan gräns", RADER, HEADER + ROW.replace("00:30", "9".repeat(30) + ".00:30")),
        csv("hundratusen blanksteg i identiteten", RADER, HEADER + ROW.replace("T1", spaces())),
        csv("formler", RADER, HEADER + note("=cmd|' /C calc'!A0") + note("@SUM(1)")),
        csv("styrtecken", RADER, HEADER + note("\u001b[2J\b\u0007") + ROW),
        csv("nolltecken i ett fält", RADER, HEADER + note("a\0b") + ROW));
  }

  private static Hostile sparse(String what, String start, String... codes) {
    return Hostile.of(
        what, "prov_poster", "poster.csv", AVVISAS, file -> sparse(file, start), codes);
  }

  private static void sparse(Path file, String start) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(start.getBytes(WINDOWS));
      out.setLength(SPARSE);
    }
  }

  private static String note(int length) {
    return note("a".repeat(length));
  }

  private static String note(String text) {
    return ROW.replace(";text;", ";" + text + ";");
  }

  private static String open() {
    return note("\"text");
  }

  private static String amount(String text) {
    return ROW.replace("12,50", text);
  }

  private static String spaces() {
    return " ".repeat(100_000);
  }

  private static byte[] undefined() {
    byte[] bytes = (HEADER + note("?") + ROW).getBytes(WINDOWS);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0x81 : bytes[i];
    }
    return bytes;
  }
}
