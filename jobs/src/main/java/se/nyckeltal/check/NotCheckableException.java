package se.nyckeltal.check;

/** Something is no file that can be checked; the message is Swedish and says what to do. */
public final class NotCheckableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong and what to do. */
  public NotCheckableException(String message) {
    super(message);
  }
}
