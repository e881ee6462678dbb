package se.nyckeltal.generate;

import java.io.IOException;

/** Tells the truth of ekonomiskt bistånd in the formats of a system. */
interface EbSkrivare extends AutoCloseable {

  /** A household with its persons and spells. */
  void hushall(EbHushall household) throws IOException;

  /** An application and what came of it. */
  void arende(EbArende matter) throws IOException;

  @Override
  void close() throws IOException;
}
