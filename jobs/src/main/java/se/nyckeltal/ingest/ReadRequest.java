package se.nyckeltal.ingest;

import java.io.Serializable;
import se.nyckeltal.contract.ExportContract;

/**
 * All that a reader needs to read one delivery, on whatever machine. The key goes by file, never by
 * value.
 *
 * @param contract the export contract as JSON text
 * @param file the delivery
 * @param leveransId its id
 * @param keyFile where the municipality's key lies
 * @param resultFolder where rejects and counts go
 */
public record ReadRequest(
    String contract, String file, String leveransId, String keyFile, String resultFolder)
    implements Serializable {

  ExportContract exportContract() {
    return ExportContract.fromJson(contract);
  }
}
