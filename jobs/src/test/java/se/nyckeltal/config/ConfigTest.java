package se.nyckeltal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
                brytdatum:
                  vo: 2026-03-01
                  enheter: {norr: 2026-04-01}
                hemtjanst:
                  utforda_tider: ursprungliga
                  matchning_minuter: 45
                  i_tid_minuter: 15
                  ej_rapporterad_dagar: 7
                  utan_slut_dygn: 2
                  dygnsdelar: {dag: 6, kvall: 17, natt: 21}
                  vecka_till_manad: 4.35
                  lokal_timgrans: 80
                  beviljad_dubbelbemanning: dubbel
                  utforandegrad_grund: bestalld
                  kontinuitet_forsta_dag: 8
                  kallor:
                    - {enhet: norr, fran: 2026-01-01, kalla: tidregistrering}
                ifo: {luckgrans: 3, nybesok_manader: 6}
                perioder: {delar_slutar: [3, 8], efterregistrering_dagar: 10, ej_godkanda_procent: 5, stang_manad_efter: 25}
                leveranser:
                  - {export: procapita_beslut, hogst_dagar: 31, minst_procent: 50, stopp: nej}
                  - {export: lifecare_Client}
                larm: {kommando: [/bin/larm, -v], slutkoder: [1], matvarden: /var/lib/n.prom}
                """))
        .isEqualTo(
            new Config(
                "Provköping",
                Optional.of(YearMonth.of(2025, 3)),
                5,
                Config.JaNej.JA,
                new Brytdatum(
                    Optional.of(LocalDate.of(2026, 3, 1)),
                    Optional.empty(),
                    Map.of("norr", LocalDate.of(2026, 4, 1))),
                new HemtjanstVal(
                    HemtjanstVal.Tider.URSPRUNGLIGA,
                    45,
                    15,
                    7,
                    2,
                    new Dygnsdelar(6, 17, 21),
                    new BigDecimal("4.35"),
                    80,
                    HemtjanstVal.Dubbelbemanning.DUBBEL,
                    HemtjanstVal.Grund.BESTALLD,
                    8,
                    List.of(
                        new Kallval(
                            "norr",
                            Optional.of(LocalDate.of(2026, 1, 1)),
                            Optional.empty(),
                            Kallval.Kalla.TIDREGISTRERING))),
                new IfoVal(3, 6),
                new PeriodVal(List.of(3, 8), 10, 5, 25),
                List.of(
                    new Forvantad("procapita_beslut", 31, 50, Config.JaNej.NEJ),
                    new Forvantad("lifecare_Client", 1, 0, Config.JaNej.JA)),
                new LarmVal(
                    List.of("/bin/larm", "-v"),
                    List.of(1),
                    Optional.of(Path.of("/var/lib/n.prom")))));
  }

  @Test
  @DisplayName("an unknown key is an error with file, line and the keys that there are")
  void refusesUnknownKeys() {
    assertThatThrownBy(() -> read("kommun: X\nskydade_pa_enhet: ja\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "%s, rad 2: nyckeln skydade_pa_enhet finns inte. De som finns: brytdatum,"
                + " forsta_manad, hemtjanst, ifo, kommun, larm, leveranser, lugn_sekunder, perioder, skyddade_pa_enhet.",
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
    for (RecordComponent key : Config.class.getRecordComponents()) {
      assertThat(template).contains("# " + name(key) + ":");
    }
    for (RecordComponent key : Forvantad.class.getRecordComponents()) {
      assertThat(docs).containsPattern("`leveranser`.*\\b" + name(key) + "\\b");
      assertThat(template).contains(name(key) + ": ");
    }
    for (Class<?> part :
        List.of(
            Brytdatum.class, HemtjanstVal.class, Dygnsdelar.class, IfoVal.class, PeriodVal.class)) {
      for (RecordComponent key : part.getRecordComponents()) {
        assertThat(docs).containsPattern("`[a-z._]*" + name(key) + "[.`]");
        assertThat(template).containsPattern("#.*\\b" + name(key) + ":");
      }
    }
  }

  /** The key in the file: the component's name with underscores. */
  private static String name(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Test
  @DisplayName("a choice that makes no sense says what it should be")
  void refusesChoicesWithoutSense() {
    assertThatThrownBy(() -> read("hemtjanst:\n  dygnsdelar: {dag: 19}\n"))
        .hasMessageContaining("värdet för hemtjanst.dygnsdelar kan inte läsas. Dygnsdelarna ska");
    assertThatThrownBy(() -> read("hemtjanst: {kontinuitet_forsta_dag: 16}\n"))
        .hasMessageContaining("kontinuitet_forsta_dag ska vara 1 till 15");
    assertThatThrownBy(() -> read("hemtjanst: {i_tid_minuter: -1}\n"))
        .hasMessageContaining("får inte vara negativt");
    assertThatThrownBy(() -> read("perioder: {delar_slutar: [13]}\n"))
        .hasMessageContaining("delar_slutar ska vara månader");
    assertThatThrownBy(() -> read("hemtjanst: {kallor: [{kalla: tidregistrering}]}\n"))
        .hasMessageContaining("värdet för hemtjanst.kallor");
  }
}
