package se.nyckeltal.testkit;

import java.time.Instant;
import java.util.Map;
import se.nyckeltal.ingest.Leverans;

/** Receipts of deliveries that never were. */
public final class Kvitton {

  private Kvitton() {}

  /** Of a loaded delivery with so many rows, taken when it was extracted. */
  public static Leverans inlast(String export, Instant uttagen, long rader) {
    return new Leverans(
        export + "_" + uttagen.getEpochSecond(),
        export,
        export + ".json",
        "0",
        null,
        null,
        uttagen,
        uttagen,
        Leverans.Status.INLAST,
        null,
        null,
        rader,
        rader,
        0,
        0,
        0,
        0,
        Map.of(),
        Map.of(),
        Map.of(),
        "k");
  }
}
