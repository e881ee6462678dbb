package se.nyckeltal.ingest.reader;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Json;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.Stockholm;
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

  /**
   * The request for a delivery.
   *
   * @param codes all code lists; those that the contract names go with the request
   * @param keyFile where the key of the pseudonyms lies
   * @param results folder for rejects and counts
   */
  public static ReadRequest of(
      Delivery delivery, CodeLists codes, Path keyFile, Path results, List<Part> parts) {
    return new ReadRequest(
        delivery.contract().toJson(),
        codes.texts(delivery.contract()),
        delivery.file().toString(),
        delivery.leveransId(),
        keyFile.toString(),
        results.toString(),
        LocalDate.ofInstant(delivery.uttagen(), Stockholm.ZONE),
        parts);
  }

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
