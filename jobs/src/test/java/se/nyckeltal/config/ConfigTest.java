package se.nyckeltal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {

  @TempDir Path folder;

  private Config read(String yaml) throws IOException {
    Home home = new Home(folder);
    Files.writeString(home.config(), yaml);
    return ConfigReader.read(home);
  }

  @Test
  @DisplayName("a new home is for its owner and its configuration says nothing but defaults")
  void aNewHome() throws IOException {
    Home home = new Home(folder.resolve("hem"));
    HomeSetup.create(home, List.of("lifecare"));
    assertThat(ConfigReader.read(home)).isEqualTo(Config.defaults());
    assertThat(home.inbox().resolve("lifecare")).isDirectory();
    assertThat(home.schemas().resolve("exports")).isEmptyDirectory();
    assertThat(home.schemas().resolve("koder")).isEmptyDirectory();
    for (Path secret : List.of(home.inbox(), home.archive(), home.rejects(), home.lake())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rwx------");
    }
    assertThatThrownBy(() -> HomeSetup.create(home, List.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessage("%s är redan ett nyckeltalshem. Inget har ändrats.", home.root());
  }

  @Test
  @DisplayName("every key is read")
  void readsEveryKey() throws IOException {
    assertThat(
            read(
                """
                kommun: Provköping
                forsta_manad: 2025-03
                lugn_sekunder: 5
                skyddade_pa_enhet: ja
                """))
        .isEqualTo(
            new Config(
                "Provköping", java.util.Optional.of(YearMonth.of(2025, 3)), 5, Config.JaNej.JA));
  }

  @Test
  @DisplayName("an unknown key is an error with file, line and the keys that there are")
  void refusesUnknownKeys() {
    assertThatThrownBy(() -> read("kommun: X\nskydade_pa_enhet: ja\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "%s, rad 2: nyckeln skydade_pa_enhet finns inte. De som finns: forsta_manad, kommun,"
                + " lugn_sekunder, skyddade_pa_enhet.",
            folder.resolve("nyckeltal.yaml"));
  }

  @Test
  @DisplayName("a value that cannot be read names its key")
  void refusesBadValues() {
    assertThatThrownBy(() -> read("skyddade_pa_enhet: kanske\n"))
        .hasMessageContaining("värdet för skyddade_pa_enhet kan inte läsas");
    assertThatThrownBy(() -> read("forsta_manad: mars\n"))
        .hasMessageContaining("värdet för forsta_manad");
    assertThatThrownBy(() -> read("kommun: 'x\nlugn_sekunder: 5\n"))
        .hasMessageContaining("inte giltig YAML");
  }

  @Test
  @DisplayName("a folder that is no home says how to make one")
  void refusesOtherFolders() {
    assertThatThrownBy(() -> ConfigReader.read(new Home(folder.resolve("ingen"))))
        .hasMessageContaining("nyckeltal init");
  }

  @Test
  @DisplayName("docs/konfiguration.md and the template tell of every key")
  void everyKeyIsDocumented() throws IOException {
    String docs = Files.readString(Path.of("../docs/konfiguration.md"));
    String template = Files.readString(Path.of("src/main/resources/nyckeltal.yaml"));
    for (String key : List.of("kommun", "forsta_manad", "lugn_sekunder", "skyddade_pa_enhet")) {
      assertThat(docs).contains("`" + key + "`");
      assertThat(template).contains("# " + key + ":");
    }
    assertThat(Config.class.getRecordComponents()).hasSize(4);
  }
}
