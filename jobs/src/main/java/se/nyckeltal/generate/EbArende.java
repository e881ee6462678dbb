package se.nyckeltal.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * An application for a month, and what came of it.
 *
 * @param id number of the application and of its decision
 * @param hushall who applied
 * @param manad the month that it is for
 * @param medlemmar who is in the household then
 * @param ansokt when it came
 * @param beslutat when it was decided, or null
 * @param utfall what was decided
 * @param hinder the applicant's försörjningshinder, as the systems say it
 * @param hinderMedsokande the co-applicant's, or null
 * @param medBerakning whether Lifecare has a calculation
 * @param betalningar what was paid
 */
record EbArende(
    int id,
    EbHushall hushall,
    YearMonth manad,
    List<EbPerson> medlemmar,
    LocalDate ansokt,
    LocalDate beslutat,
    Utfall utfall,
    String hinder,
    String hinderMedsokande,
    boolean medBerakning,
    List<EbBetalning> betalningar) {

  private static final LocalDate NEW_LAW = LocalDate.of(2025, 7, 1);

  /** What comes of an application. */
  enum Utfall {
    BIFALL("bifall"),
    DELAVSLAG("delavslag"),
    AVSLAG("avslag"),
    /** Withdrawn, without decision. */
    ATERKALLAD(""),
    /** Not decided yet. */
    OPPEN("");

    final String ord;

    Utfall(String ord) {
      this.ord = ord;
    }
  }

  /** By the law's paragraphs on the day of the decision. */
  String beslutstyp() {
    return nyLag()
        ? "Ek Ekonomiskt bistånd 12 kap 1, 7 §§ SoL, " + utfall.ord
        : "EK Ekonomiskt bistånd 4 kap 1 § SoL, " + utfall.ord;
  }

  boolean nyLag() {
    return beslutat != null && !beslutat.isBefore(NEW_LAW);
  }

  /** What has been paid for the month on a day, less what was taken back. */
  long kvar(LocalDate day) {
    return betalningar.stream().mapToLong(b -> b.kvar(day)).sum();
  }
}
