package se.nyckeltal.indikator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ContractException;

@DisplayName("The indicator catalogue, and a home's part of it")
class IndikatorkatalogTest {

  private static final String OWN =
      """
      id: egen
      version: "1.0"
      namn: Egen
      vad: Något.
      varfor: Därför.
      kalla: Nämnden.
      matenhet: procent
      riktning: lag
      kanslig: nej
      tabell: hemtjanst_utforande
      taljare: personaltimmar
      namnare: utforda_timmar
      indelning: {enhet: utforande_enhet}
      """;

  @TempDir Path schemas;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(schemas.resolve("indikatorer"));
  }

  private static Set<String> ids(Indikatorkatalog katalog) {
    return katalog.all().stream().map(Indikator::id).collect(Collectors.toSet());
  }

  private Indikator one(String id) {
    return Indikatorkatalog.of(schemas).all().stream()
        .filter(i -> i.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("a home's own file is one more indicator; the shipped ones stay")
  void ownFile() throws IOException {
    Files.writeString(folder.resolve("egen.yaml"), OWN);
    Set<String> all = ids(Indikatorkatalog.of(schemas));
    assertThat(all).contains("egen").hasSize(ids(Indikatorkatalog.shipped()).size() + 1);
    assertThat(Indikatorkatalog.of(schemas).fingerprint())
        .isNotEqualTo(Indikatorkatalog.shipped().fingerprint());
  }

  @Test
  @DisplayName("a file named as a shipped one changes the keys it has; null takes one away")
  void part() throws IOException {
    Files.writeString(
        folder.resolve("utforandegrad.yaml"),
        """
        mal:
          - {fran: 2026-01-01, varde: 85, ovre: 100}
        minsta_antal: 20
        tackning: null
        """);
    Indikator changed = one("utforandegrad");
    assertThat(changed.mal()).hasSize(1);
    assertThat(changed.mal().get(0).ovre()).isEqualByComparingTo(BigDecimal.valueOf(100));
    assertThat(changed.minstaAntal()).isEqualTo(20);
    assertThat(changed.tackning()).isNull();
    assertThat(changed.namn()).isEqualTo("Utförandegrad");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "s/namn: Egen// | filen: namn saknas.",
        "s/riktning: lag/riktning: bra/ | riktning: ska vara något av hog, lag, intervall, neutral.",
        "s/id: egen/id: annan/ | id: ska vara filens namn, egen.",
        "s/tabell: hemtjanst_utforande/tabell: person/ | tabell: person är ingen publicerad tabell.",
        "s/taljare: personaltimmar/taljare: personaltimma/ | taljare: kolumnen personaltimma finns inte i tabellen hemtjanst_utforande. Den har manad,",
        "s/taljare: personaltimmar/taljare: sum(personaltimmar)/ | taljare: sum räknar över rader;",
        "s/taljare: personaltimmar/taljare: personaltimmar +/ | taljare: är inget uttryck som SQL förstår:",
        "s/taljare: personaltimmar/taljare: (SELECT 1)/ | taljare: får bara läsa den egna raden",
        "s/taljare: personaltimmar/taljare: personaltimmar over ()/ | taljare: ",
        "s/taljare: personaltimmar// | taljare: ange antingen taljare eller median.",
        "s/namnare: utforda_timmar/namnare: konfiguration.nagot/ | namnare: kolumnen konfiguration.nagot finns inte",
        "s/kanslig: nej/kanslig: nej\\ntalj: 1/ | filen: talj är ingen känd egenskap.",
        "s/kanslig: nej/kanslig: nej\\neffektmal: '9'/ | effektmal: 9 finns inte i koder/effektmal: [1, 2, 3].",
        "s/kanslig: nej/kanslig: nej\\nmal: [{fran: 2026-13-01, varde: 1}]/ | mal[0].fran: har fel form.",
        "s/kanslig: nej/kanslig: nej\\nmal: [{fran: 2026-01-01, varde: 1, ovre: 2}]/ | mal[0].ovre: anges när riktning är intervall, och bara då.",
        "s/kanslig: nej/kanslig: nej\\nmal: [{fran: 2026-01-01, varde: 1, enhet: norr}]/ | mal[0].niva: behövs när enhet är angiven.",
        "s/riktning: lag/riktning: neutral\\nmal: [{fran: 2026-01-01, varde: 1}]/ | mal[0]: en neutral indikator har inget mål.",
        "s/tabell: hemtjanst_utforande/tabell: bistand_hushall/ | indelning.manad: behövs, för tabellen bistand_hushall har ingen kolumn manad.",
        "s/namn: Egen/namn: [/ | rad"
      })
  @DisplayName("a wrong file is told by its name, its key and the reason")
  void faults(String change, String told) throws IOException {
    String[] parts = change.substring(2).split("/", -1);
    Path file = folder.resolve("egen.yaml");
    String changed = OWN.replace(parts[0], parts[1].replace("\\n", "\n"));
    assertThat(changed).isNotEqualTo(OWN);
    Files.writeString(file, changed);
    assertThatThrownBy(() -> Indikatorkatalog.of(schemas))
        .isInstanceOf(ContractException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(told.strip());
  }

  @Test
  @DisplayName("a file by another name stops; all faults are told at once")
  void names() throws IOException {
    Files.writeString(folder.resolve("Egen.yml"), OWN);
    assertThatThrownBy(() -> Indikatorkatalog.of(schemas))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("Egen.yml");
    Files.delete(folder.resolve("Egen.yml"));
    Files.writeString(folder.resolve("a.yaml"), OWN);
    Files.writeString(folder.resolve("b.yaml"), OWN);
    assertThatThrownBy(() -> Indikatorkatalog.of(schemas))
        .hasMessageContaining("a.yaml: id: ska vara filens namn, a.")
        .hasMessageContaining("b.yaml: id: ska vara filens namn, b.");
  }

  @Test
  @DisplayName("docs/indikatorer.md is the shipped catalogue as the program tells it")
  void document() throws IOException {
    assertThat(Katalogtext.av(Indikatorkatalog.shipped(), CodeLists.shipped()))
        .isEqualTo(Files.readString(Path.of("../docs/indikatorer.md")));
  }
}
