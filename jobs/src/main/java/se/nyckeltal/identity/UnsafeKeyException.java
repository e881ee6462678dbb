package se.nyckeltal.identity;

/** The key is missing, too short or readable by others; the message says what to do. */
public final class UnsafeKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsafeKeyException(String message) {
    super(message);
  }

  UnsafeKeyException(String message, Throwable cause) {
    super(message, cause);
  }
}
