package se.nyckeltal.contract;

/**
 * A contract or a code list does not hold together; the message is Swedish and says which file,
 * where in it and what is wrong, a fault a line.
 */
public final class ContractException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public ContractException(String message) {
    super(message);
  }
}
