package se.nyckeltal.generate;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Names of the files that a town delivers. */
final class Namn {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final int HALF_HOUR = 30;

  private final StadVal val;

  Namn(StadVal val) {
    this.val = val;
  }

  /** A snapshot of the last day. */
  String bild(String export, String ending) {
    return bild(export, val.uttag(), ending);
  }

  /** A snapshot of that time. */
  String bild(String export, LocalDateTime taken, String ending) {
    return export + "_" + TIME.format(taken) + ending;
  }

  /** A month, taken out two days after it, the last one with all the rest. */
  String manad(String export, YearMonth month, String ending) {
    if (val.filer() == Filval.EN) {
      return bild(export, ending);
    }
    LocalDateTime after = month.plusMonths(1).atDay(2).atTime(3, 15);
    LocalDateTime taken = after.isAfter(val.uttag()) ? val.uttag() : after;
    return export + "_" + month + "_" + TIME.format(taken) + ending;
  }

  /** Changes, taken out last of all. */
  String sena(String export, String ending) {
    return bild(export, val.uttag().plusMinutes(HALF_HOUR), ending);
  }
}
