package se.nyckeltal.generate;

import java.time.LocalDate;
import java.util.List;

/** What a person needs from a date. */
record Niva(LocalDate fran, List<Behov> behov) {

  /** Minutes a week of home care by SoL, each visit once. */
  double minuterPerVecka() {
    return behov.stream()
        .filter(b -> b.kategori() == Kategori.HEMTJANST && !b.digital() && b.lag().equals("SoL"))
        .mapToDouble(b -> b.langd() * b.gangerPerTvaVeckor() / 2.0)
        .sum();
  }
}
