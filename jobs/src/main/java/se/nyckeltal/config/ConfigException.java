package se.nyckeltal.config;

/** The home or its configuration cannot be used; the message is Swedish and says what to do. */
public final class ConfigException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong and what to do. */
  public ConfigException(String message) {
    super(message);
  }

  /** Says what is wrong and what to do, with the cause. */
  public ConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
