package se.nyckeltal.generate;

/**
 * A visit as it was registered. Times are seconds since 1970.
 *
 * @param externtId id in the system that registered it
 * @param personal null if no one knows
 * @param slut null if it goes on or was never stopped
 * @param planId the plan that it says to follow, or null
 * @param minuter CancelledMinutes, or null
 * @param leverans how it is delivered
 */
record Besok(
    Del del,
    String externtId,
    Personal personal,
    long start,
    Long slut,
    long ursprungligStart,
    Long ursprungligtSlut,
    Status status,
    boolean dubbel,
    String planId,
    String passId,
    boolean manuell,
    String orsak,
    Integer minuter,
    boolean godkant,
    Leverans leverans) {

  /** What became of it, in the words of the systems. */
  enum Status {
    STARTED("Started", "Påbörjad"),
    COMPLETED("Completed", "Utförd"),
    CHANGED("CompletedAndChangedTime", "Utförd med ändrad tid"),
    CANCELLED("Cancelled", "Inställd"),
    DECLINED("Declined", "Avböjd");

    private final String lifecare;
    private final String svenska;

    Status(String lifecare, String svenska) {
      this.lifecare = lifecare;
      this.svenska = svenska;
    }

    String lifecare() {
      return lifecare;
    }

    String svenska() {
      return svenska;
    }

    boolean utford() {
      return this == COMPLETED || this == CHANGED;
    }
  }

  /** How a visit comes. */
  enum Leverans {
    /** In its month's file. */
    I_TID,
    /** In a later file only. */
    SEN,
    /** In its month's file, and corrected in a later one. */
    RATTAD,
    /** Not as a visit, but in the month's report by hand. */
    MANADSRAPPORT,
    /** In its month's file, and in the month's report too. */
    MED_MANADSRAPPORT,
    /** In its month's file, and deleted by a later one: it never was. */
    BORTTAGEN
  }

  Person person() {
    return del.person;
  }

  Enhet enhet() {
    return del.enhet;
  }
}
