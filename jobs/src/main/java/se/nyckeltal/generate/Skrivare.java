package se.nyckeltal.generate;

import java.io.IOException;
import java.time.YearMonth;

/** Tells the truth in the formats of a system. */
interface Skrivare extends AutoCloseable {

  /** A person with decisions and all. */
  void person(Person person) throws IOException;

  /** A shift as it was planned. */
  void pass(Pass shift) throws IOException;

  /** A visit as it was registered. */
  void besok(Besok visit) throws IOException;

  /** Nothing more comes of that month. */
  void manadSlut(YearMonth month) throws IOException;

  @Override
  void close() throws IOException;
}
