package se.nyckeltal.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * One field of an export: a Data Package v2 field with our namespaced additions.
 *
 * @param name the vendor's name; in JSON a path such as {@code Personnel.PersonId} or {@code
 *     Services[].Status}
 * @param title label for people, optional
 * @param description what the field means, optional
 * @param type the standard's type name
 * @param itemType type of the elements of a {@code list}
 * @param decimalChar decimal sign of a {@code number} in text, default a point
 * @param groupChar sign between groups of three digits in a {@code number}; a space stands for hard
 *     and thin spaces too
 * @param trueValues texts that mean true in a text file
 * @param falseValues texts that mean false in a text file
 * @param constraints what a value must fulfil
 * @param roll what may become of the value past the door, see {@link Roll}
 * @param kodlista code list in {@code schemas/koder/} that the text is matched against
 * @param kolumn landed column, default derived from the name
 * @param alias other headers that the column goes by
 * @param tidsform how a {@code duration} is written, default {@link Tidsform#TIDSLANGD}
 * @param nollor length to which a code of digits is filled with zeros on the left, where a
 *     spreadsheet took them away
 * @param bredd number of characters in a file of fixed width
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Field(
    String name,
    String title,
    String description,
    FieldType type,
    FieldType itemType,
    String decimalChar,
    String groupChar,
    List<String> trueValues,
    List<String> falseValues,
    Constraints constraints,
    @JsonProperty("nyckeltal:roll") Roll roll,
    @JsonProperty("nyckeltal:kodlista") String kodlista,
    @JsonProperty("nyckeltal:kolumn") String kolumn,
    @JsonProperty("nyckeltal:alias") List<String> alias,
    @JsonProperty("nyckeltal:tidsform") Tidsform tidsform,
    @JsonProperty("nyckeltal:nollor") Integer nollor,
    @JsonProperty("nyckeltal:bredd") Integer bredd) {

  /** What a value must fulfil; the standard's names. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Constraints(
      Boolean required, @JsonProperty("enum") List<String> allowed, Long minimum, Long maximum) {

    static final Constraints NONE = new Constraints(null, null, null, null);
  }

  /** Fills in the defaults. */
  public Field {
    constraints = constraints == null ? Constraints.NONE : constraints;
    kolumn = kolumn == null ? defaultColumn(name, roll) : kolumn;
    alias = alias == null ? List.of() : List.copyOf(alias);
    tidsform = tidsform == null ? Tidsform.TIDSLANGD : tidsform;
  }

  /** Whether a row without this value is rejected. */
  public boolean required() {
    return Boolean.TRUE.equals(constraints.required());
  }

  /** The values that are allowed, if they are listed. */
  public Optional<List<String>> allowed() {
    return Optional.ofNullable(constraints.allowed());
  }

  /** Whether anything of the value is kept past the door. */
  public boolean landed() {
    return roll != Roll.STANNAR_UTANFOR && type != FieldType.TIME;
  }

  /** {@code ServiceItems[].Type.Text} becomes {@code ServiceItems_Type_Text}, Från becomes Fran. */
  private static String defaultColumn(String name, Roll roll) {
    if (roll == Roll.PERSON || roll == Roll.PERSONAL) {
      return roll.prefix();
    }
    String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return ascii.replace("[]", "").replaceAll("[^A-Za-z0-9]+", "_");
  }
}
