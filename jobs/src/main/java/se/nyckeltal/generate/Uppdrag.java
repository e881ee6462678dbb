package se.nyckeltal.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Something that one or two staff do in one home, for one person or a couple. */
final class Uppdrag {

  final long onskad;
  final int antalPersonal;
  final List<Del> delar = new ArrayList<>();
  final Personal[] personal = new Personal[2];
  final SplittableRandom slump;
  long planStart;
  int restid;

  Uppdrag(long onskad, int antalPersonal, SplittableRandom slump) {
    this.onskad = onskad;
    this.antalPersonal = antalPersonal;
    this.slump = slump;
  }

  /** Seconds that the staff are busy by plan. */
  int planLangd() {
    return delar.stream().mapToInt(d -> d.efter + d.planLangd()).max().orElse(0);
  }

  /** Puts it in the plan of those staff. */
  void planera(long start, Personal... staff) {
    planStart = start;
    for (int i = 0; i < staff.length; i++) {
      personal[i] = staff[i];
    }
    for (Del del : delar) {
      del.planStart = start + del.efter;
    }
  }

  boolean natt() {
    return delar.get(0).behov.natt();
  }
}
