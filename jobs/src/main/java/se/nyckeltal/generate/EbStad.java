package se.nyckeltal.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The town's households with ekonomiskt bistånd, made and told one at a time. */
final class EbStad {

  private EbStad() {}

  /** Writes their exports, and tells what is true of them. */
  static Bistandssanning skriv(Path folder, StadVal val, Bokforing bok) throws IOException {
    EbRakning count = new EbRakning(val.sistaDag());
    EbHushallen households = new EbHushallen(val, count);
    EbArenden matters = new EbArenden(val, count);
    List<EbSkrivare> writers = writers(folder, val, bok, count);
    for (int number = 0; number < val.hushall(); number++) {
      for (EbHushall household : households.av(number)) {
        List<EbArende> all = matters.av(household);
        for (EbSkrivare writer : writers) {
          writer.hushall(household);
          for (EbArende matter : all) {
            writer.arende(matter);
          }
        }
      }
    }
    for (EbSkrivare writer : writers) {
      writer.close();
    }
    return count.sanning();
  }

  private static List<EbSkrivare> writers(Path folder, StadVal val, Bokforing bok, EbRakning count)
      throws IOException {
    List<EbSkrivare> writers = new ArrayList<>();
    if (val.system() != Kallval.PROCAPITA) {
      writers.add(new EbLifecare(folder, val, bok, count));
    }
    if (val.system() != Kallval.LIFECARE) {
      writers.add(new EbProcapita(folder, val, bok));
    }
    return writers;
  }
}
