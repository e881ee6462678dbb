package se.nyckeltal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an export contract names exists and is of the right kind")
class ContractRulesTest {

  private static final Pattern SYSTEM = Pattern.compile("[a-z]+");
  private static final Set<String> FIELDS_MATCH =
      Set.of("exact", "equal", "subset", "superset", "partial");
  private static final Set<FieldType> DAYS =
      Set.of(FieldType.DATE, FieldType.DATETIME, FieldType.YEARMONTH);
  private static final Set<FieldType> ORDERED = Set.of(FieldType.DATE, FieldType.DATETIME);

  private final Collection<ExportContract> contracts = ExportContracts.shipped().all();

  @Test
  @DisplayName("every code list is there, and no list has a code twice")
  void codeLists() {
    CodeLists lists = CodeLists.shipped();
    for (ExportContract contract : contracts) {
      contract.fields().stream()
          .filter(f -> f.kodlista() != null)
          .forEach(f -> assertThat(lists.get(f.kodlista()).rows()).isNotEmpty());
    }
    for (CodeList list : lists.all()) {
      assertThat(list.columns()).startsWith("kod", "text", "alternativ");
      assertThat(list.rows().stream().map(r -> r.get(0)))
          .as(list.name())
          .doesNotHaveDuplicates()
          .doesNotContain(CodeList.OKAND);
    }
  }

  @Test
  @DisplayName("a period or a change has a month that can be read from every row")
  void months() {
    for (ExportContract contract : contracts) {
      if (contract.leverans() != Leveranstyp.SNAPSHOT) {
        assertThat(contract.manad()).as(contract.name()).isNotNull();
        Field field = contract.field(contract.manad());
        assertThat(DAYS).as(contract.name()).contains(field.type());
        assertThat(field.required()).as(contract.name()).isTrue();
      }
    }
  }

  @Test
  @DisplayName("update times, tombstones, intervals and control sums name fields of their type")
  void namedFields() {
    for (ExportContract contract : contracts) {
      if (contract.andrad() != null) {
        assertThat(contract.field(contract.andrad()).type()).isEqualTo(FieldType.DATETIME);
      }
      if (contract.borttagen() != null) {
        assertThat(contract.field(contract.borttagen()).type()).isEqualTo(FieldType.BOOLEAN);
      }
      if (contract.intervall() != null) {
        Field start = contract.field(contract.intervall().start());
        assertThat(ORDERED).as(contract.name()).contains(start.type());
        assertThat(contract.field(contract.intervall().slut()).type()).isEqualTo(start.type());
      }
      for (String sum : contract.kontrollsummor()) {
        assertThat(contract.field(sum).type()).as(contract.name()).isEqualTo(FieldType.NUMBER);
        assertThat(contract.rader()).as("a sum counts a record once").isNull();
      }
    }
  }

  @Test
  @DisplayName("no header and no landed column stands for two fields")
  void noNameTwice() {
    for (ExportContract contract : contracts) {
      assertThat(
              contract.fields().stream()
                  .flatMap(f -> Stream.concat(Stream.of(f.name()), f.alias().stream())))
          .as(contract.name())
          .doesNotHaveDuplicates();
      List<String> columns = new ArrayList<>(List.of("leverans_id", "rad"));
      contract.fields().stream().filter(Field::landed).map(Field::kolumn).forEach(columns::add);
      contract.tidpunkter().forEach(t -> columns.add(t.kolumn()));
      assertThat(columns.stream().map(c -> c.toLowerCase(Locale.ROOT)))
          .as(contract.name())
          .doesNotHaveDuplicates()
          .allMatch(c -> c.matches("[a-z][a-z0-9_]*[a-z0-9]"));
      assertThat(contract.keyColumns()).as(contract.name()).isNotEmpty();
    }
  }

  @Test
  @DisplayName("each says what it holds, where it lies and how its columns must match")
  void labelsAndPaths() {
    for (ExportContract contract : contracts) {
      assertThat(contract.title()).as(contract.name()).isNotBlank();
      assertThat(contract.description()).as(contract.name()).endsWith(".");
      assertThat(contract.system()).matches(SYSTEM);
      assertThat(Charset.isSupported(contract.encoding())).isTrue();
      String ending = contract.format().equals("csv") ? "csv" : "json";
      assertThat(contract.path())
          .isEqualTo("%s/%s.%s".formatted(contract.system(), contract.export(), ending));
      List<String> match = contract.schema().fieldsMatch();
      assertThat(match == null).isEqualTo(!ending.equals("csv"));
      assertThat(match == null || (match.size() == 1 && FIELDS_MATCH.containsAll(match))).isTrue();
    }
  }

  @Test
  @DisplayName("names, addresses, key codes and notes stay outside, whatever the format")
  void personalTextsStayOutside() {
    Pattern personal =
        Pattern.compile(
            "(?i)(^|\\.)(namn|förnamn|efternamn|.*firstname|.*lastname|gata|ort|postnr|.*address"
                + "|note|notering|.*keycode|.*phone.*|.*email.*|message|.*account.*)$");
    for (ExportContract contract : contracts) {
      assertThat(contract.fields().stream().filter(Field::landed).map(Field::name))
          .as(contract.name())
          .filteredOn(n -> !n.equals("namn") || !contract.name().equals("kommun_enheter"))
          .noneMatch(n -> personal.matcher(n).find());
    }
  }
}
