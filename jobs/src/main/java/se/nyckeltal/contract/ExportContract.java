package se.nyckeltal.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an export must look like: a Frictionless Data Package v2 resource, with our additions under
 * {@code nyckeltal:}.
 *
 * @param profile the standard's profile
 * @param name {@code <system>_<export>}: also the landed table and the view in SQL
 * @param title label for people
 * @param description what the export holds and where that is defined
 * @param path an example of where the file lies in the inbox
 * @param format {@code csv} (also read from {@code .xlsx}), {@code json} (also from {@code .jsonl})
 *     or {@code json-stat}
 * @param encoding IANA name; the file is decoded strictly by it
 * @param dialect how the file is cut into rows and fields
 * @param schema fields and key
 * @param filnamn how the file's name must relate to the export's, default {@link Filnamn#HELT}
 * @param leverans how a delivery relates to what was there
 * @param rader field that holds the rows when a record has several, such as {@code
 *     PlannedActivities}
 * @param antal key of the object around the records that tells how many they are; a file with
 *     another number of them is refused
 * @param trad field that holds the children when records form a tree
 * @param andrad field with the row's own update time
 * @param borttagen field that is true for a tombstone
 * @param manad field that gives the month a row belongs to
 * @param intervall fields that must lie in order
 * @param tidpunkter instants made of a date and a local time
 * @param hushall the fields that a household is known by
 * @param stopp whether a refused delivery stops publishing, default yes
 * @param radbrytningar whether a quoted field may hold line breaks; such a file is not split
 * @param rapport what surrounds the rows in a file that was made as a report
 * @param kontrollsummor number fields that are summed from file to landed table
 * @param avvisadeHogst how many rows may be rejected before the whole file is refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportContract(
    @JsonProperty("$schema") String profile,
    String name,
    String title,
    String description,
    String path,
    String format,
    String encoding,
    Dialect dialect,
    TableSchema schema,
    @JsonProperty("nyckeltal:filnamn") Filnamn filnamn,
    @JsonProperty("nyckeltal:leverans") Leveranstyp leverans,
    @JsonProperty("nyckeltal:rader") String rader,
    @JsonProperty("nyckeltal:antal") String antal,
    @JsonProperty("nyckeltal:trad") String trad,
    @JsonProperty("nyckeltal:andrad") String andrad,
    @JsonProperty("nyckeltal:borttagen") String borttagen,
    @JsonProperty("nyckeltal:manad") String manad,
    @JsonProperty("nyckeltal:intervall") Intervall intervall,
    @JsonProperty("nyckeltal:tidpunkter") List<Tidpunkt> tidpunkter,
    @JsonProperty("nyckeltal:hushall") Hushall hushall,
    @JsonProperty("nyckeltal:stopp") Boolean stopp,
    @JsonProperty("nyckeltal:radbrytningar") Boolean radbrytningar,
    @JsonProperty("nyckeltal:rapport") Rapport rapport,
    @JsonProperty("nyckeltal:kontrollsummor") List<String> kontrollsummor,
    @JsonProperty("nyckeltal:avvisade_hogst") Troskel avvisadeHogst) {

  /** The standard's table dialect, the part that exports use. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Dialect(
      String delimiter,
      String quoteChar,
      Boolean header,
      String itemType,
      String property,
      String sheetName) {

    /** Sign between columns. */
    public char separator() {
      return delimiter == null ? ',' : delimiter.charAt(0);
    }

    /** Sign around texts. */
    public char quote() {
      return quoteChar == null ? '"' : quoteChar.charAt(0);
    }
  }

  /** The standard's table schema. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TableSchema(
      List<Field> fields,
      List<String> primaryKey,
      List<String> fieldsMatch,
      List<String> missingValues) {}

  /** Two fields of which the second must not lie before the first. */
  public record Intervall(String start, String slut) {}

  /**
   * An instant made of a date field and a time field.
   *
   * @param kolumn landed column
   * @param datum the date field
   * @param tid the time field
   * @param efter column that this instant must follow; past midnight it gets the next day
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tidpunkt(String kolumn, String datum, String tid, String efter) {}

  /**
   * The home address among a list of addresses, which lands as a pseudonym and never itself. All
   * fields are lists in the same list of objects, such as {@code Addresses[].StreetAddress}.
   *
   * @param kolumn landed column
   * @param gata street and number
   * @param postnummer postal code
   * @param slag what kind of address it is
   * @param hem the kind that is a home
   * @param skyddad whether the address is protected: then nothing lands
   */
  public record Hushall(
      String kolumn, String gata, String postnummer, String slag, String hem, String skyddad) {

    /** The fields, each once. */
    public List<String> falt() {
      return Stream.of(gata, postnummer, slag, skyddad).distinct().toList();
    }
  }

  /**
   * What surrounds the rows in a report.
   *
   * @param rubrikInom the header is among so many first lines; what stands before it is passed over
   * @param upprepadRubrik whether the header may come again between rows
   * @param summarader how the first text of a subtotal row begins, such as {@code Summa}
   * @param antalPoster how the last line begins that tells the number of rows; when given, a file
   *     without it is refused as cut off
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rapport(
      @JsonProperty("rubrik_inom") Integer rubrikInom,
      @JsonProperty("upprepad_rubrik") Boolean upprepadRubrik,
      List<String> summarader,
      @JsonProperty("antal_poster") String antalPoster) {

    /** A file that begins with its header and holds rows only. */
    static final Rapport INGEN = new Rapport(null, null, null, null);

    /** Fills in the defaults. */
    public Rapport {
      rubrikInom = rubrikInom == null ? 1 : rubrikInom;
      upprepadRubrik = upprepadRubrik != null && upprepadRubrik;
      summarader = summarader == null ? List.of() : List.copyOf(summarader);
    }
  }

  /**
   * When rejected rows are too many: more than {@code rader}, or more than {@code andel} of all
   * rows and at least {@code minst} of them.
   *
   * @param andel share of the rows in the file, default 0.01
   * @param rader number of rows, default 100
   * @param minst below so many the share does not count, default 10
   */
  public record Troskel(Double andel, Long rader, Long minst) {

    /** Fills in the defaults. */
    public Troskel {
      andel = andel == null ? 0.01 : andel;
      rader = rader == null ? 100L : rader;
      minst = minst == null ? 10L : minst;
    }

    /** Whether so many rejected rows of so many are too many. */
    public boolean exceeded(long rejected, long all) {
      return rejected > rader || (rejected >= minst && rejected > andel * all);
    }
  }

  /** Fills in the defaults. */
  public ExportContract {
    tidpunkter = tidpunkter == null ? List.of() : List.copyOf(tidpunkter);
    stopp = stopp == null || stopp;
    filnamn = filnamn == null ? Filnamn.HELT : filnamn;
    radbrytningar = radbrytningar != null && radbrytningar;
    rapport = rapport == null ? Rapport.INGEN : rapport;
    kontrollsummor = kontrollsummor == null ? List.of() : List.copyOf(kontrollsummor);
    avvisadeHogst = avvisadeHogst == null ? new Troskel(null, null, null) : avvisadeHogst;
  }

  /** The source system: the folder in the inbox. */
  public String system() {
    return name.substring(0, name.indexOf('_'));
  }

  /** The export within its system. */
  public String export() {
    return name.substring(name.indexOf('_') + 1);
  }

  /** All fields in the file's order. */
  public List<Field> fields() {
    return schema.fields();
  }

  /** Whether columns have a fixed width. */
  public boolean hasWidths() {
    return fields().stream().allMatch(f -> f.bredd() != null);
  }

  /** How the file's columns must match the fields: one of the standard's five words. */
  public String match() {
    List<String> match = schema.fieldsMatch();
    return match == null || match.isEmpty() ? "exact" : match.get(0);
  }

  /** The field of that name. */
  public Field field(String fieldName) {
    return fields().stream()
        .filter(f -> f.name().equals(fieldName))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Kontraktet %s nämner fältet %s, som inte finns bland dess fält."
                        .formatted(name, fieldName)));
  }

  /** Place of the field of that name among all fields. */
  public int fieldIndex(String fieldName) {
    return fields().indexOf(field(fieldName));
  }

  /** Landed columns that identify a record. */
  public List<String> keyColumns() {
    return schema.primaryKey().stream().map(this::keyColumn).toList();
  }

  private String keyColumn(String key) {
    Field field = field(key);
    return switch (field.type()) {
      case TIME ->
          tidpunkter.stream()
              .filter(t -> t.tid().equals(key))
              .map(Tidpunkt::kolumn)
              .findFirst()
              .orElseThrow();
      default -> field.roll() == Roll.PERSON ? field.kolumn() + "_id" : field.kolumn();
    };
  }

  /** Landed column with the row's own update time. */
  public Optional<String> andradColumn() {
    return Optional.ofNullable(andrad).map(f -> field(f).kolumn());
  }

  /** Landed column that marks a tombstone. */
  public Optional<String> borttagenColumn() {
    return Optional.ofNullable(borttagen).map(f -> field(f).kolumn());
  }

  /** Landed column that gives the month of a row. */
  public Optional<String> manadColumn() {
    return Optional.ofNullable(manad).map(f -> field(f).kolumn());
  }

  /** Landed column with the household's pseudonym. */
  public Optional<String> hushallColumn() {
    return Optional.ofNullable(hushall).map(Hushall::kolumn);
  }

  /** This contract as JSON text: how it reaches a reader on another machine. */
  public String toJson() {
    return Json.text(this);
  }

  /** The contract that {@link #toJson()} or a file in {@code schemas/exports/} holds. */
  public static ExportContract fromJson(String json) {
    try {
      return Json.JSON.readValue(json, ExportContract.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Exportkontraktet kan inte läsas (rad %d): %s"
              .formatted(
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
  }
}
