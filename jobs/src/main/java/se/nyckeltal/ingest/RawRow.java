package se.nyckeltal.ingest;

import java.util.List;

/**
 * A row as the file has it, before types.
 *
 * @param rad line of a text file, or number of the record in a JSON file, from 1
 * @param values by the contract's field order: a String, a List of String, null for missing, or one
 *     of the marks below
 * @param faults what was wrong already when the row was cut
 * @param source the row's own text, for {@code rejects/} only
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; an array a row is what is cheap.
record RawRow(long rad, Object[] values, List<Fel> faults, String source) {

  /** Stands for an object or a list where one value was expected. */
  static final Object NOT_A_VALUE = new Object();

  /** Stands for a field of an element in a record that has no elements. */
  static final Object NO_ELEMENT = new Object();
}
