package se.nyckeltal.generate;

import java.util.List;

/** Headers of ProCapita's reports, and the faults that can be put in them. */
final class Procapitarubriker {

  static final List<String> BESLUT =
      List.of(
          "Personnummer",
          "Namn",
          "Beslutsnr",
          "Insatskategori",
          "Lagrum",
          "Beslutsdatum",
          "Från",
          "Till",
          "Timmar",
          "Tidsenhet",
          "Utförare");
  static final List<Sabotage> BESLUT_FEL =
      List.of(
          Sabotage.identitet("Personnummer"),
          Sabotage.tal("Timmar"),
          Sabotage.otillatet("Lagrum"),
          Sabotage.saknas("Från"),
          Sabotage.DUBBLETT);
  static final List<String> BESTALLNING =
      List.of(
          "Personnummer",
          "Namn",
          "Beställningsnr",
          "Beslutsnr",
          "Insatskategori",
          "Insats",
          "Lagrum",
          "Från",
          "Till",
          "Timmar",
          "Tidsenhet",
          "Utförare");
  static final List<String> FRANVARO = List.of("Personnummer", "Namn", "Från", "Till", "Orsak");
  static final List<Sabotage> FRANVARO_FEL =
      List.of(
          Sabotage.identitet("Personnummer"),
          Sabotage.saknas("Från"),
          new Sabotage(Smutsslag.SLUT_FORE_START, "Till", "2000-01-01"));
  static final List<String> ENHETER = List.of("Utförare", "Företag", "Regi", "Från", "Till");
  static final List<String> UTFORDA =
      List.of(
          "Personnummer",
          "Namn",
          "Insatskategori",
          "Insats",
          "Lagrum",
          "Datum",
          "Start",
          "Slut",
          "Status",
          "Dubbelbemanning",
          "Personal",
          "Utförare");
  static final List<Sabotage> UTFORDA_FEL =
      List.of(
          Sabotage.identitet("Personnummer"),
          Sabotage.saknas("Datum"),
          Sabotage.otillatet("Lagrum"),
          Sabotage.tid("Start"),
          Sabotage.DUBBLETT);

  private Procapitarubriker() {}
}
