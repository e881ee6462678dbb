package se.nyckeltal.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.nyckeltal.contract.Leveranstyp;
import se.nyckeltal.ingest.Kontrollsumma;
import se.nyckeltal.ingest.cut.Columns;

/**
 * What checking a file came to. Keys that a receipt has too are called the same.
 *
 * @param fil what it is
 * @param form how it was read
 * @param rader counts
 * @param summor control sums by field
 * @param varningar number of warnings by rule code
 * @param okandaKoder texts that no code list knows, by field
 * @param avvisadeSkal number of faults by field and rule
 * @param avvisadeRader the first rejected rows
 * @param utfall what the nightly run would do
 * @param regel rule code, if the file would be refused, else null
 * @param skal Swedish sentence, if the file would be refused, else null
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CheckResult(
    Fil fil,
    Form form,
    Rader rader,
    Map<String, Kontrollsumma> summor,
    Map<String, Long> varningar,
    List<OkandKod> okandaKoder,
    List<Skal> avvisadeSkal,
    List<AvvisadRad> avvisadeRader,
    Utfall utfall,
    String regel,
    String skal) {

  /**
   * What a file is.
   *
   * @param filnamn as it was given
   * @param export name of its contract
   * @param titel of the contract
   * @param plats an example of where such a file lies in the inbox
   * @param namnetKant whether the nightly run knows the export by this name
   * @param leveransId the id that the delivery would get
   * @param leverans how it relates to what was there
   * @param periodFran first day of the period in the name, or null
   * @param periodTill last such day, or null
   * @param uttagen when it was extracted
   * @param uttagenUrNamnet whether the name says so, else the file's own time
   * @param klar how it agrees with the {@code .klar} beside it, null if there is none
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Fil(
      String filnamn,
      String export,
      String titel,
      String plats,
      boolean namnetKant,
      String leveransId,
      String sha256,
      Leveranstyp leverans,
      LocalDate periodFran,
      LocalDate periodTill,
      Instant uttagen,
      boolean uttagenUrNamnet,
      KlarUtfall klar) {}

  /**
   * How a file was read.
   *
   * @param format csv, fastbredd, xlsx, json, jsonl or json-stat
   * @param packning gz, zip or null
   * @param teckenkodning by the contract, strictly
   * @param skiljetecken null if the format has none
   * @param rubrik how the header was understood, null if there is none
   * @param falt number of fields in the contract
   * @param filensRader lines or records, counted apart from the reader; null where bytes do not
   *     tell
   * @param radantaletStammer whether that is what the reader came to, null where unknown
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Form(
      String format,
      String packning,
      String teckenkodning,
      String skiljetecken,
      Rubrik rubrik,
      int falt,
      Long filensRader,
      Boolean radantaletStammer) {}

  /** A header: fields found, aliases by which, unknown columns and lines before it. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Rubrik(int falt, Map<String, String> alias, int okandaKolumner, long raderFore) {

    /** The header that the reader found. */
    static Rubrik of(Columns c) {
      return new Rubrik(c.fields().size(), c.alias(), c.unknown(), c.linesBefore());
    }
  }

  /**
   * Counts. In = accepted + rejected + duplicates + blank.
   *
   * @param helaFilen whether the file was read to its end; if not, this is what came before the
   *     fault
   * @param dubbletter null if there are more keys than are kept in memory; they are among the
   *     accepted then
   * @param rapportrader lines that are no rows: before the header, repeated headers, subtotals
   * @param fran first day in the file, null if the export has no months
   * @param till last day in the file
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Rader(
      boolean helaFilen,
      long raderIn,
      long accepterade,
      long avvisade,
      Long dubbletter,
      long tomma,
      long rapportrader,
      LocalDate fran,
      LocalDate till) {}

  /**
   * Texts of a field that no code list knows.
   *
   * @param rader rows with such a text
   * @param texter number of different texts
   * @param visade the texts with their rows; null unless asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OkandKod(String falt, long rader, long texter, Map<String, Long> visade) {}

  /** How many rows are rejected for a rule and a field. */
  public record Skal(String falt, String regel, String text, long rader) {}

  /**
   * One rejected row.
   *
   * @param skal all its reasons
   * @param innehall the row itself; null unless asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AvvisadRad(long rad, List<Fel> skal, String innehall) {}

  /** One reason: field, rule and what to do. */
  public record Fel(String falt, String regel, String text) {}

  /** What the nightly run would do with a file. */
  public enum Utfall {
    /** Load it, nothing to remark. */
    @JsonProperty("skulle_lasas_in")
    LASES_IN,
    /** Load it, with rejected rows, warnings or a name that must be changed. */
    @JsonProperty("skulle_lasas_in_med_anmarkning")
    ANMARKNING,
    /** Refuse it. */
    @JsonProperty("skulle_avvisas")
    AVVISAS
  }

  /** How a file agrees with the {@code .klar} that lies beside it. */
  public enum KlarUtfall {
    /** In all that it says. */
    @JsonProperty("stammer")
    STAMMER,
    /** It says other rows or another hash, or cannot be read. */
    @JsonProperty("stammer_inte")
    STAMMER_INTE,
    /** The file would be refused for another reason first. */
    @JsonProperty("inte_provad")
    INTE_PROVAD
  }
}
