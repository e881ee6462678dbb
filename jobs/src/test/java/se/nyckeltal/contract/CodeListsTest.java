package se.nyckeltal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A home that says codes differently")
class CodeListsTest {

  @TempDir Path schemas;

  private Path write(String name, byte[] content) throws IOException {
    Path file = schemas.resolve("koder").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("a code that exists gets the home's row, others are added, the rest stay")
  void replacesAndAdds() throws IOException {
    CodeList shipped = CodeLists.shipped().get("regi");
    write("regi.csv", "kod;text;alternativ\r\negen;Kommunen;Hemvården\r\nidoburen;Idéburen;\r\n");
    CodeList own = CodeLists.of(schemas).get("regi");
    assertThat(own.rows()).hasSize(shipped.rows().size() + 1);
    assertThat(own.code("hemvården")).contains("egen");
    assertThat(own.code("Egen regi")).isEmpty();
    assertThat(own.code("Idéburen")).contains("idoburen");
    assertThat(own.code("Privat")).contains("extern");
    assertThat(own.rows().get(0)).containsExactly("egen", "Kommunen", "Hemvården");
    assertThat(CodeLists.of(schemas).get("insats")).isEqualTo(CodeLists.shipped().get("insats"));
  }

  @Test
  @DisplayName("a list of the home's own is allowed; without files the shipped lists hold")
  void ownLists() throws IOException {
    assertThat(CodeLists.of(schemas.resolve("saknas")).texts())
        .isEqualTo(CodeLists.shipped().texts());
    write("klass.csv", "\uFEFFkod;text;alternativ;fran\na;A;;2025-01-01\na;A;;2026-01-01\n");
    CodeLists lists = CodeLists.of(schemas);
    assertThat(lists.has("klass")).isTrue();
    assertThat(lists.get("klass").columns()).startsWith("kod");
    assertThat(lists.get("klass").rows()).hasSize(2);
  }

  @Test
  @DisplayName("lists survive the way to another machine as text")
  void surviveAsText() throws IOException {
    write("regi.csv", "kod;text;alternativ\negen;Kommunen;\n");
    CodeLists lists = CodeLists.of(schemas);
    assertThat(CodeLists.parse(lists.texts()).all()).containsExactlyElementsOf(lists.all());
    assertThat(lists.get("regi").toCsv()).startsWith("kod;text;alternativ\negen;Kommunen;\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kod;text\\negen;E | Rubriken ska vara kod;text;alternativ.",
        "kod;text;alternativ\\nny;Privat; | Kodlistan regi: texten \"Privat\" står för både extern och ny.",
        "kod;text;alternativ\\na;X;\\nb;x; | Kodlistan regi: texten \"x\" står för både a och b.",
        "kod;text;alternativ\\na;X | Kodlistan regi: raden för a har 2 kolumner, rubriken 3.",
        "kod;text;alternativ\\na;X;\\na;Y; | Koden a står på två rader.",
        "kod;text;alternativ\\nEgen regi;X; | Koden \"Egen regi\" ska ha små bokstäver a–z, siffror och understreck.",
        "kod;text;alternativ\\na;; | Koden a saknar text.",
        "kod;text;alternativ\\na;\"X\"; | Raden för a har citattecken. Skriv texterna utan.",
        "`` | Filen är tom. Den ska ha minst en rubrik.",
      })
  @DisplayName("a fault names the file in the home and the row or text")
  void namesTheFault(String csv, String fault) throws IOException {
    Path file = write("regi.csv", csv.replace("\\n", "\n"));
    assertThatThrownBy(() -> CodeLists.of(schemas))
        .isInstanceOf(ContractException.class)
        .hasMessage("%s: %s", file, fault);
  }

  @Test
  @DisplayName("a new list must be a code list, in UTF-8 and under its name")
  void refusesOtherFiles() throws IOException {
    Path file = write("klass.csv", "namn;text;alternativ\na;A;\n");
    assertThatThrownBy(() -> CodeLists.of(schemas))
        .hasMessage("%s: Rubriken ska börja med kod;text;alternativ.", file);
    write("klass.csv", "kod;text;alternativ;Namn\na;A;;x\n");
    assertThatThrownBy(() -> CodeLists.of(schemas)).hasMessageContaining("Rubrikens kolumner");
    write(
        "klass.csv",
        "kod;text;alternativ\na;Påbörjad;\n".getBytes(Charset.forName("windows-1252")));
    assertThatThrownBy(() -> CodeLists.of(schemas))
        .hasMessage(
            "%s, rad 2: filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8.",
            file);
    write("klass.csv", "kod;text;alternativ\na;A;\n".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> CodeLists.of(schemas)).hasMessageContaining("rad 1: filen är inte");
    Files.delete(file);
    Path excel = write("klass.xlsx", "x");
    assertThatThrownBy(() -> CodeLists.of(schemas))
        .hasMessage("%s: filen ska heta <lista>.csv under %s.", excel, schemas.resolve("koder"));
  }
}
