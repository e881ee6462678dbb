package se.nyckeltal.generate;

/** Kinds of faulty rows. All but the duplicate are rejected by the reader. */
public enum Smutsslag {
  /** No form of an identity. */
  OGILTIG_IDENTITET,
  /** A required field is empty. */
  SAKNAT_VARDE,
  /** The end lies before the start. */
  SLUT_FORE_START,
  /** A text that the field does not allow. */
  OTILLATET_VARDE,
  /** A time that is none. */
  OLASBAR_TID,
  /** A number that is none. */
  OLASBART_TAL,
  /** The same row once more. */
  DUBBLETT
}
