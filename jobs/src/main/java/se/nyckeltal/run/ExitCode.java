package se.nyckeltal.run;

/** How a command ended (design 6). After any other than OK and WARNINGS nothing was published. */
public enum ExitCode {
  /** Published, nothing to remark. */
  OK(0),
  /** Failed. */
  FAILED(1),
  /** Wrong use or configuration. */
  USAGE(2),
  /** Published, but a file was refused or rows were rejected. */
  WARNINGS(3),
  /** An export that stops publishing was refused. */
  STOPPED(4),
  /** Another run holds the lock. */
  LOCKED(5),
  /** No new file, and nothing waits. */
  NOTHING_NEW(6),
  /** An expected delivery that stops publishing has not come. */
  LATE(7);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** What the shell sees. */
  public int code() {
    return code;
  }
}
