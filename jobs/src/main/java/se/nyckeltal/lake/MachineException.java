package se.nyckeltal.lake;

import java.io.IOException;

/**
 * Something is wrong with the machine or its disk that a person can mend. The message is for that
 * person, in Swedish; nothing was changed.
 */
public class MachineException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What is wrong and what to do. */
  public MachineException(String message) {
    super(message);
  }
}
