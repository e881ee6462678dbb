package se.nyckeltal.ingest.cut;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** Jackson's parser with bounds that no real export comes near. */
final class StrictJson {

  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_NAME = 1 << 12;
  private static final int LONGEST_NUMBER = 100;
  private static final int DEEPEST = 100;

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  private StrictJson() {}

  /** Which byte a fault is at; 0 where Jackson does not say. */
  static long place(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
  }
}
