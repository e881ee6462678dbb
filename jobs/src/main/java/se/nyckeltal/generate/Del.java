package se.nyckeltal.generate;

/**
 * One staff member's part of a task: a visit to one person, as planned and, if it was, as
 * performed. Times are seconds since 1970.
 */
final class Del {

  /** What became of it. */
  enum Utfall {
    UTFORD,
    INSTALLD,
    AVBOJD,
    EJ_RAPPORTERAD
  }

  final Person person;
  final Behov behov;
  final int verkstallighet;
  final Enhet enhet;
  final String planId;

  /** Which of the task's staff: 0 or 1. */
  final int plats;

  /** Seconds after the task's start. */
  final int efter;

  Utfall utfall = Utfall.UTFORD;
  String orsak;
  boolean planerad = true;
  boolean ensamFlagga;
  long planStart;
  long start;
  long slut;

  Del(
      Person person,
      Behov behov,
      int verkstallighet,
      Enhet enhet,
      String planId,
      int plats,
      int efter) {
    this.person = person;
    this.behov = behov;
    this.verkstallighet = verkstallighet;
    this.enhet = enhet;
    this.planId = planId;
    this.plats = plats;
    this.efter = efter;
  }

  int planLangd() {
    return behov.langd() * 60;
  }
}
