package se.nyckeltal.ingest.reader;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Json;
import se.nyckeltal.ingest.cut.Part;

/**
 * All that a reader needs to read one delivery, on whatever machine. The key goes by file, never by
 * value.
 *
 * @param contract the export contract as JSON text
 * @param koder the code lists that the contract names, as text by name
 * @param file the delivery
 * @param leveransId its id
 * @param keyFile where the municipality's key lies
 * @param resultFolder where rejects and counts go
 * @param referensdag day by which an identity without century is not a hundred years old
 * @param parts of the file, read side by side
 */
public record ReadRequest(
    String contract,
    Map<String, String> koder,
    String file,
    String leveransId,
    String keyFile,
    String resultFolder,
    LocalDate referensdag,
    List<Part> parts)
    implements Serializable {

  /** The export contract. */
  public ExportContract exportContract() {
    return ExportContract.fromJson(contract);
  }

  /** The code lists that the contract names. */
  public CodeLists codeLists() {
    return CodeLists.parse(koder);
  }

  /** This request as text: how it reaches Spark's source. */
  public String toJson() {
    return Json.text(this);
  }

  /** The request that {@link #toJson()} made. */
  public static ReadRequest fromJson(String json) {
    return Json.parse(json, ReadRequest.class);
  }
}
