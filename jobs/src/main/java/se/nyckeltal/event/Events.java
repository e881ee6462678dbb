package se.nyckeltal.event;

/** Is told what happens, by several threads. */
@FunctionalInterface
public interface Events {

  /** For a caller whom nobody listens to. */
  Events NOBODY = (code, dataset, text) -> {};

  /**
   * Something happened.
   *
   * @param dataset the export or table that it happened to; empty if none
   * @param text the same in Swedish, without anything about a person
   */
  void tell(EventCode code, String dataset, String text);
}
