package se.nyckeltal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Made-up files for the command check. */
final class CheckFiles {

  static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Two test identities of the samples, a client's and a staff member's. */
  static final String CLIENT = "193308166838";

  static final String STAFF = "198207092399";

  private static final String PERSON = "19330816-6838;Eklövsson, Erik;Hemtjänst;";
  private static final String END = ";Utförd;Nej;19820709-2399;Hemtjänst Söder\n";

  private CheckFiles() {}

  /**
   * Nine lines: a title, a header with four aliases, five rows and a blank one, and a subtotal. Row
   * 3 is replaced by row 4, which has the same key; rows 5 and 7 are at fault, the latter twice;
   * the last has a text that no code list has.
   */
  static String dirty() {
    return "Underlag utförda insatser\n"
        + "Pnr;Namn;Kategori;Insats;Lag;Datum;Starttid;Slut;Status;Dubbelbemanning;Personal;"
        + "Utförare\n"
        + (PERSON + "Tillsyn;SoL;2026-01-03;08:00;08:30" + END)
        + (PERSON + "Tillsyn;SoL;2026-01-03;08:00;08:40" + END)
        + (PERSON + "Tillsyn;SoL;2026-01-33;08:00;08:30" + END)
        + ";;;;;;;;;;;\n"
        + ("19330816-683;Eklövsson, Erik;Hemtjänst;Tillsyn;SoL;2026-01-04;kl 8;08:30" + END)
        + (PERSON + "Hjälp av Erik själv;SoL;2026-01-05;08:00;08:30" + END)
        + "Summa;;;;;;;;;;;\n";
  }

  /** The same export with so many good rows and so many at fault. */
  static String rows(int good, int bad) {
    StringBuilder text = new StringBuilder();
    text.append("Personnummer;Namn;Insatskategori;Insats;Lagrum;Datum;Start;Slut;Status;")
        .append("Dubbelbemanning;Personal;Utförare\n");
    for (int i = 0; i < good + bad; i++) {
      String day = i < good ? "2026-01-%02d".formatted(i % 28 + 1) : "i går";
      text.append(PERSON).append("Tillsyn;SoL;").append(day).append(";08:00;08:30").append(END);
    }
    return text.toString();
  }

  /** Puts a file in a folder. */
  static Path write(Path folder, String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a text in a folder in the encoding of ProCapita. */
  static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(WINDOWS));
  }
}
