package se.nyckeltal.run;

/**
 * One thing that {@code nyckeltal doctor} has looked at.
 *
 * @param prov what
 * @param utfall how it is
 * @param text the same in words, and what to do
 */
public record Lakarprov(String prov, Utfall utfall, String text) {

  /** How it is. */
  public enum Utfall {
    /** As it should be. */
    OK,
    /** A night runs, but somebody should look. */
    VARNING,
    /** No night runs. */
    FEL
  }
}
