package se.nyckeltal.ingest;

import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.testkit.Kontrakt;

/**
 * A generated file with faults of every kind, and the truth about it.
 *
 * @param contract of the file
 * @param name of the file
 * @param content its bytes
 * @param facit what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record DirtyFile(ExportContract contract, String name, byte[] content, Facit facit) {

  /** The file of that seed: half are CSV, a quarter reports in CSV, a quarter JSON. */
  static DirtyFile of(long seed) {
    return switch ((int) (seed % 4)) {
      case 0 -> new DirtyJson(seed).file(Kontrakt.named("prov_lista"));
      case 1 -> new DirtyCsv(seed, true).file(Kontrakt.named("prov_rapport"));
      default -> new DirtyCsv(seed, false).file(Kontrakt.named("prov_poster"));
    };
  }
}
