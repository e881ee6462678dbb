package se.nyckeltal.generate;

/** A fault that is put in a copy of a row: another value in one field, null for none. */
record Sabotage(Smutsslag slag, String falt, String varde) {

  static final Sabotage DUBBLETT = new Sabotage(Smutsslag.DUBBLETT, "", null);

  private static final String NO_IDENTITY = "199902310000";
  private static final String NO_TIME = "2026-13-45T25:61:00";
  private static final String NO_NUMBER = "mycket";
  private static final String LONG_AGO = "2000-01-01T00:00:00+01:00";

  static Sabotage identitet(String field) {
    return new Sabotage(Smutsslag.OGILTIG_IDENTITET, field, NO_IDENTITY);
  }

  static Sabotage saknas(String field) {
    return new Sabotage(Smutsslag.SAKNAT_VARDE, field, null);
  }

  static Sabotage slut(String field) {
    return new Sabotage(Smutsslag.SLUT_FORE_START, field, LONG_AGO);
  }

  static Sabotage otillatet(String field) {
    return new Sabotage(Smutsslag.OTILLATET_VARDE, field, "Påhittat");
  }

  static Sabotage tid(String field) {
    return new Sabotage(Smutsslag.OLASBAR_TID, field, NO_TIME);
  }

  static Sabotage tal(String field) {
    return new Sabotage(Smutsslag.OLASBART_TAL, field, NO_NUMBER);
  }
}
