package se.nyckeltal.ingest;

/** A whole file cannot be taken; the message is Swedish and says where and what to do. */
public final class FileRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Regel regel;

  /**
   * Refuses a file.
   *
   * @param regel the rule that the file breaks
   * @param where place in the file or other particulars, without any value from it; may be empty
   */
  public FileRefusedException(Regel regel, String where) {
    super(where.isEmpty() ? regel.text() : regel.text() + " " + where);
    this.regel = regel;
  }

  private FileRefusedException(String message, Regel regel) {
    super(message);
    this.regel = regel;
  }

  /** The same refusal again, from what a reader wrote of it. */
  static FileRefusedException retold(String code, String message) {
    return new FileRefusedException(message, Regel.ofCode(code));
  }

  /** The rule that the file breaks. */
  public Regel regel() {
    return regel;
  }
}
