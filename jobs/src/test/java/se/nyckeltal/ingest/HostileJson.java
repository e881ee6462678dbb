package se.nyckeltal.ingest;

import static se.nyckeltal.ingest.Hostile.Outcome.AVVISAS;
import static se.nyckeltal.ingest.Hostile.Outcome.ENDERA;
import static se.nyckeltal.ingest.Hostile.Outcome.RADER;
import static se.nyckeltal.ingest.Hostile.RECORD;
import static se.nyckeltal.ingest.Hostile.json;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Hostile and broken JSON. */
final class HostileJson {

  private static final int DEEP = 100_000;

  private HostileJson() {}

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>(shapes());
    all.addAll(encodings());
    all.addAll(sizes());
    for (int seed = 1; seed <= 5; seed++) {
      byte[] noise = new byte[20_000];
      new Random(seed).nextBytes(noise);
      all.add(json("slumpade byte som JSON, frö " + seed, AVVISAS, noise));
    }
    return all;
  }

  private static List<Hostile> shapes() {
    return List.of(
        json("en god lista", RADER, "[" + RECORD + "]"),
        json("tom JSON-fil", AVVISAS, "", "tom-fil"),
        json("oavslutad lista", AVVISAS, "[" + RECORD, "avkortad"),
        json("avhuggen post", AVVISAS, "[" + RECORD + "," + RECORD.substring(0, 30), "avkortad"),
        json("text efter listan", AVVISAS, "[" + RECORD + "] slut"),
        json("två listor", AVVISAS, "[" + RECORD + "][" + RECORD + "]"),
        json("komma sist", AVVISAS, "[" + RECORD + ",]"),
        json("ett objekt", AVVISAS, RECORD),
        json("en text", AVVISAS, "\"text\""),
        json("null", AVVISAS, "null"),
        json("kommentar", AVVISAS, "[/* */" + RECORD + "]"),
        json("enkla citattecken", AVVISAS, "[{'Nummer':1}]"),
        json("NaN", AVVISAS, "[" + RECORD.replace("12.50", "NaN") + "]"),
        json("inledande nolla", AVVISAS, "[" + RECORD.replace("12.50", "012.50") + "]"),
        json("listor i listan", ENDERA, "[[" + RECORD + "],[[]]]"),
        json("samma nyckel två gånger", ENDERA, "[{\"Nummer\":7," + RECORD.substring(1) + "]"),
        json("proto", RADER, "[{\"__proto__\":{\"x\":1}," + RECORD.substring(1) + "]"));
  }

  private static List<Hostile> encodings() {
    String list = "[" + RECORD + "]";
    return List.of(
        json("bara BOM i JSON", AVVISAS, "\uFEFF"),
        json("BOM två gånger", AVVISAS, "\uFEFF\uFEFF" + list),
        json("UTF-16 i JSON", AVVISAS, list.getBytes(StandardCharsets.UTF_16)),
        json("UTF-16LE i JSON", AVVISAS, list.getBytes(StandardCharsets.UTF_16LE)),
        json("UTF-32 i JSON", AVVISAS, list.getBytes(Charset.forName("UTF-32"))),
        json("windows-1252 i JSON", AVVISAS, list.getBytes(Hostile.WINDOWS), "odekodbar"),
        json("för lång UTF-8-form", AVVISAS, bytes(0xC0, 0xAF), "odekodbar"),
        json("ensamt surrogat i byte", AVVISAS, bytes(0xED, 0xA0, 0x80), "odekodbar"),
        json("avhuggen UTF-8", AVVISAS, bytes(0xC3), "odekodbar"),
        json("ersättningstecknet", RADER, note("f\uFFFDrs\uFFFDrjning")),
        json("ersättningstecknet i en kod", RADER, insats("Tills\uFFFDyn")),
        json("dubbelkodad JSON", AVVISAS, insats("TillsynÃ¶"), "dubbelkodad"),
        json("dubbelkodad text som stannar utanför", RADER, note("FÃ¶rsÃ¶rjning")),
        json("nolltecken rakt av", AVVISAS, note("a\0b")),
        json("nolltecken som kod", ENDERA, note("a\\u0000b")),
        json("ensamt surrogat som kod", ENDERA, note("\\ud800")),
        json("okänd kod i text", AVVISAS, note("\\x41")),
        json("radbrytning rakt av i text", AVVISAS, note("a\nb")));
  }

  private static List<Hostile> sizes() {
    String more = "[{\"Mer\":";
    String rest = "," + RECORD.substring(1) + "]";
    return List.of(
        json("djupa listor", AVVISAS, "[".repeat(DEEP) + "]".repeat(DEEP)),
        json("djupa objekt", ENDERA, more + "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP) + rest),
        json("djupt och oavslutat", AVVISAS, more + "[".repeat(DEEP)),
        json("jättelik exponent", RADER, "[" + RECORD.replace("12.50", "1e999999999") + "]"),
        json(
            "jättelik negativ exponent",
            ENDERA,
            "[" + RECORD.replace("12.50", "1e-999999999") + "]"),
        json(
            "jättelik exponent i heltal", RADER, "[" + RECORD.replace(":1,", ":1e99999999,") + "]"),
        json(
            "en miljon siffror",
            ENDERA,
            "[" + RECORD.replace("12.50", "9".repeat(1_000_000)) + "]"),
        large("text på 64 MB", "[{\"Anteckning\":\"", "a", "\"" + rest),
        large("nyckel på 64 MB", "[{\"", "a", "\":1" + rest),
        large("64 MB blanksteg", "[", " ", RECORD + "]"),
        large("fyrtiotusen tomma poster", "[", "{},".repeat(1000), RECORD + "]", 1 << 17),
        large("hundratusentals nycklar", "[{", "\"a\":1,", RECORD.substring(1) + "]", 1 << 21),
        large("en post med en lång lista", more + "[0", ",0", "]" + rest, 1 << 24));
  }

  private static Hostile large(String what, String head, String part, String tail) {
    return large(what, head, part, tail, 1 << 26);
  }

  private static Hostile large(String what, String head, String part, String tail, long bytes) {
    return Hostile.of(
        what,
        "prov_lista",
        "lista.json",
        ENDERA,
        file -> {
          try (var out = Files.newOutputStream(file)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            Hostile.repeat(out, part, bytes / part.length() * part.length());
            out.write(tail.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private static String note(String text) {
    return "[" + RECORD.replace("\"text\"", "\"" + text + "\"") + "]";
  }

  private static String insats(String text) {
    return "[" + RECORD.replace("\"Anteckning\":\"text", "\"Insats\":\"" + text) + "]";
  }

  private static byte[] bytes(int... wrong) {
    byte[] list = note("?".repeat(wrong.length)).getBytes(StandardCharsets.UTF_8);
    for (int i = 0, at = 0; i < list.length && at < wrong.length; i++) {
      if (list[i] == '?') {
        list[i] = (byte) wrong[at++];
      }
    }
    return list;
  }
}
