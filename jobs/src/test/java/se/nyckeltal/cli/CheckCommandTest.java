package se.nyckeltal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.Json;
import se.nyckeltal.testkit.IdentityScan;
import se.nyckeltal.testkit.Samples;

@DisplayName("nyckeltal check")
class CheckCommandTest {

  private static final String JANUARY = "procapita/utforda_insatser_2026-01.csv";

  @TempDir Path folder;
  private Path inbox;

  @BeforeEach
  void inbox() {
    inbox = folder.resolve("inbox");
  }

  private static Ran check(Object... args) {
    List<String> all = new ArrayList<>(List.of("check"));
    Stream.of(args).map(Object::toString).forEach(all::add);
    return Ran.of(all.toArray(String[]::new));
  }

  private static JsonNode json(Object... args) throws IOException {
    Object[] all = Stream.concat(Stream.of("--json"), Stream.of(args)).toArray();
    return Json.JSON.readTree(check(all).out());
  }

  private List<Path> samples() {
    return Samples.files().entrySet().stream()
        .map(f -> CheckFiles.write(inbox, f.getKey(), f.getValue()))
        .toList();
  }

  /** Where identities or a name are in what was printed. */
  private boolean tellsOfPersons(Ran ran) throws IOException {
    Path printed = Files.createDirectories(folder.resolve("utskrift"));
    Files.writeString(printed.resolve("ut"), ran.out() + ran.err());
    List<String> texts =
        new ArrayList<>(
            IdentityScan.spellings(
                List.of(CheckFiles.CLIENT, CheckFiles.STAFF, "194003189083", "197703202387")));
    texts.addAll(List.of("Eklövsson", "Fjärilsdotter", "Hjälp av Erik"));
    return !new IdentityScan(texts, List.of()).findIn(printed).isEmpty();
  }

  @Test
  @DisplayName("samples: every file is known and counted, three unknown texts make it 3")
  void samplesAreFine() throws Exception {
    Ran ran = check(samples().toArray());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("26 filer prövade: 24 utan anmärkning, 2 med anmärkning, 0 skulle avvisas.")
        .contains("period: hela sanningen om 2026-01-01–2026-01-31 (ur namnet)")
        .contains("2026-02-28 22:00 (ur namnet)")
        .contains("okänd kod   CancelledReason: 2 rader, 2 olika texter");
    assertThat(tellsOfPersons(ran)).isFalse();
    // data-samples/README.md: 306 rows, one visit twice.
    long rows = 0;
    long twice = 0;
    for (JsonNode file : json(samples().toArray()).get("filer")) {
      rows += file.at("/rader/rader_in").longValue();
      twice += file.at("/rader/dubbletter").longValue();
    }
    assertThat(rows).isEqualTo(306);
    assertThat(twice).isEqualTo(1);
    assertThat(check(inbox.resolve("lifecare/Client_20260228T220000.json")).code()).isZero();
  }

  @Test
  @DisplayName("a dirty file: counts by hand, places and rules of the first rejects, no value")
  void dirty() throws Exception {
    Path file = CheckFiles.write(inbox, JANUARY, CheckFiles.dirty());
    Ran ran = check(file);
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .contains("CSV, inte packad, windows-1252, skiljetecken ;")
        .contains("genom alias: Pnr = Personnummer,")
        .contains("radantalet stämmer")
        .contains("rad 5       Datum: ogiltigt-datum. Värdet är inte ett datum som finns")
        .contains("rad 7       Start: ogiltigt-klockslag")
        .contains("skulle läsas in, med 2 avvisade rader och 1 varning");
    assertThat(ran.out().lines().skip(1)).allMatch(l -> l.length() <= 80);
    assertThat(tellsOfPersons(ran)).isFalse();

    JsonNode told = json("--max", 1, file).get("filer").get(0);
    assertThat(told.get("rader"))
        .isEqualTo(
            Json.JSON.readTree(
                """
                {"hela_filen": true, "rader_in": 6, "accepterade": 2, "avvisade": 2, "dubbletter": 1, "tomma": 1,
                 "rapportrader": 2, "fran": "2026-01-03", "till": "2026-01-05"}"""));
    assertThat(told.at("/form/rubrik/rader_fore").intValue()).isEqualTo(1);
    assertThat(told.at("/form/rubrik/alias")).hasSize(4);
    assertThat(told.at("/form/filens_rader").intValue()).isEqualTo(9);
    assertThat(told.at("/varningar/okand-kod").intValue()).isEqualTo(1);
    assertThat(told.get("avvisade_rader")).hasSize(1);
    assertThat(told.get("avvisade_skal")).hasSize(3);
    assertThat(told.get("utfall").textValue()).isEqualTo("skulle_lasas_in_med_anmarkning");
    assertThat(tellsOfPersons(check("--json", file))).isFalse();
  }

  @Test
  @DisplayName("rows and texts are shown to the one who asks, with a warning")
  void shown() throws Exception {
    Path file = CheckFiles.write(inbox, JANUARY, CheckFiles.dirty());
    Ran ran = check("--visa-rader", "--visa-texter", file);
    assertThat(ran.err()).contains("personuppgifter");
    assertThat(ran.out())
        .contains("1 × Hjälp av Erik själv")
        .contains("| 19330816-6838;Eklövsson, Erik;Hemtjänst;Tillsyn;SoL;2026-01-33;");
    assertThat(tellsOfPersons(ran)).isTrue();
  }

  @Test
  @DisplayName("control sums: what is in is what is accepted and what is rejected")
  void sums() throws Exception {
    String text =
        """
        manad;enhet;personalgrupp;timmar
        2026-01;A;chef;100,5
        2026-01;B;chef;200
        2026-01;B;vikarie;50,25
        """;
    Path file = CheckFiles.write(inbox, "kommun/arbetad_tid_2026-01.csv", text);
    assertThat(check(file).out()).contains("timmar: 350,75 in = 300,5 accepterat + 50,25 avvisat");
  }

  @Test
  @DisplayName("a packed file gives the same counts")
  void packed() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
      gz.write(CheckFiles.dirty().getBytes(CheckFiles.WINDOWS));
    }
    Path plain = CheckFiles.write(inbox, JANUARY, CheckFiles.dirty());
    Path packed = CheckFiles.write(inbox, JANUARY + ".gz", bytes.toByteArray());
    JsonNode files = json(plain, packed).get("filer");
    assertThat(files.get(1).get("rader")).isEqualTo(files.get(0).get("rader"));
    assertThat(files.get(1).at("/form/packning").textValue()).isEqualTo("gz");
    assertThat(files.get(1).at("/form/radantalet_stammer").isNull()).isTrue();
    Path broken = CheckFiles.write(inbox, JANUARY + ".gz", CheckFiles.dirty());
    assertThat(json(broken).at("/filer/0/regel").textValue()).isEqualTo("olasbar");
    Path noZip = CheckFiles.write(inbox, "procapita/underlag.zip", CheckFiles.dirty());
    Ran ran = check("--export", "procapita_utforda_insatser", noZip);
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.out()).contains("okänt format, packad (zip)").contains("(olasbar)");
  }

  @Test
  @DisplayName("a .klar beside the file is held against its bytes and rows")
  void klar() throws Exception {
    Path file = CheckFiles.write(inbox, JANUARY, CheckFiles.dirty());
    assertThat(json(file).at("/filer/0/fil/klar").isNull()).isTrue();
    // Six rows of which one is blank.
    CheckFiles.write(inbox, JANUARY + ".klar", "rader=5\n");
    assertThat(json(file).at("/filer/0/fil/klar").textValue()).isEqualTo("stammer");
    assertThat(check(file).out()).contains(".klar       finns, och filen stämmer med den");
    CheckFiles.write(inbox, JANUARY + ".klar", "rader=6\n");
    refused("klar-stammer-inte", file);
    CheckFiles.write(inbox, JANUARY + ".klar", "sha256=" + "0".repeat(64) + "\n");
    refused("klar-stammer-inte", file);
    CheckFiles.write(inbox, JANUARY + ".klar", "klart!\n");
    refused("ogiltig-klar", file);
  }

  private void refused(String rule, Path file) throws IOException {
    JsonNode told = json(file);
    assertThat(told.get("slutkod").intValue()).as(rule).isEqualTo(4);
    assertThat(told.at("/filer/0/regel").textValue()).isEqualTo(rule);
    Ran ran = check(file);
    assertThat(ran.code()).isEqualTo(4);
    assertThat(ran.out()).contains("utfall      skulle avvisas: ");
    assertThat(ran.out().lines().skip(1)).allMatch(l -> l.length() <= 80);
    assertThat(tellsOfPersons(ran)).isFalse();
  }

  @Test
  @DisplayName("header, encoding, period and too many rejects: the file would be refused")
  void refusals() throws Exception {
    String good = CheckFiles.rows(8, 0);
    refused(
        "fel-rubrik",
        CheckFiles.write(inbox, JANUARY, good.replace("Lagrum;Datum", "Datum;Lagrum")));
    refused(
        "utf8-i-stallet", CheckFiles.write(inbox, JANUARY, good.getBytes(StandardCharsets.UTF_8)));
    refused("odekodbar", CheckFiles.write(inbox, JANUARY, good.getBytes(StandardCharsets.UTF_16)));
    assertThat(check(inbox.resolve(JANUARY)).out()).contains("  rader       före felet: 0 in");
    refused("tom-fil", CheckFiles.write(inbox, JANUARY, ""));
    refused(
        "utanfor-period", CheckFiles.write(inbox, "procapita/utforda_insatser_2026-02.csv", good));
    // Ten of eighteen is more than one in a hundred; nine are too few to count (Troskel).
    refused("for-manga-avvisade", CheckFiles.write(inbox, JANUARY, CheckFiles.rows(8, 10)));
    assertThat(check(CheckFiles.write(inbox, JANUARY, CheckFiles.rows(9, 9))).code()).isEqualTo(3);
    assertThat(check(CheckFiles.write(inbox, JANUARY, good)).code()).isZero();
  }

  @Test
  @DisplayName("what is no file, or of no export, ends with 2 and a sentence; others are checked")
  void wrongUse() throws Exception {
    Path good = CheckFiles.write(inbox, JANUARY, CheckFiles.rows(1, 0));
    Path link = Files.createSymbolicLink(inbox.resolve("procapita/beslut.csv"), good);
    Path pipe = inbox.resolve("procapita/beslut_mars.csv");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    Path named = CheckFiles.write(inbox, "procapita/" + CheckFiles.CLIENT + ".csv", "a");
    Ran ran = check(inbox.resolve("borta.csv"), inbox, link, pipe, named, good);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().replace("\n", " "))
        .contains("Filen finns inte.")
        .contains("Det är en mapp.")
        .contains("Det är en länk, och länkar följs inte.")
        .contains("Det är ett rör eller en enhet.")
        .contains("(dolt): Ingen export i procapita heter så.");
    assertThat(ran.out()).contains("utfall      skulle läsas in");
    assertThat(tellsOfPersons(ran)).isFalse();
    assertThat(check().code()).isEqualTo(2);
    assertThat(check("--max", "-1", good).code()).isEqualTo(2);
    assertThat(check("--system", "tes", "--export", "procapita_beslut", good).code()).isEqualTo(2);
    assertThat(check("--export", "procapita_hemlig", good).err()).contains("ingen export");
    assertThat(check("--home", folder.resolve("hem"), good).err()).contains("nyckeltal init");
  }

  @Test
  @DisplayName("system and export can be said where folder and name do not")
  void said() throws Exception {
    Path elsewhere =
        CheckFiles.write(folder, "nytt/utforda_insatser_2026-01.csv", CheckFiles.rows(1, 0));
    assertThat(check(elsewhere).err()).contains("--system");
    assertThat(check("--system", "procapita", elsewhere).code()).isZero();
    Path other = CheckFiles.write(folder, "nytt/underlag.csv", CheckFiles.rows(1, 0));
    Ran ran = check("--export", "procapita_utforda_insatser", other);
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .contains("inbox/procapita/utforda_insatser.csv")
        .contains("skulle läsas in under ett namn som känns igen");
    // A JSON-stat export is called .json (docs/inkorg.md).
    Path people = CheckFiles.write(inbox, "kommun/befolkning_2025.json", "{}");
    assertThat(json(people).at("/filer/0/fil/export").textValue()).isEqualTo("kommun_befolkning");
  }

  @Test
  @DisplayName("a home's own contract counts, and nothing in the home changes")
  void home() throws Exception {
    Path home = folder.resolve("hem");
    Ran.of("init", "--home", home.toString());
    Path override = home.resolve("schemas/exports/procapita/utforda_insatser.json");
    Files.createDirectories(override.getParent());
    Files.writeString(override, "{\"encoding\": \"utf-8\"}");
    byte[] text = CheckFiles.rows(3, 1).getBytes(StandardCharsets.UTF_8);
    Path file = CheckFiles.write(home, "inbox/" + JANUARY, text);
    List<String> before = contents(home);
    assertThat(check(file).code()).isEqualTo(4);
    Ran ran = check("--home", home, file);
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).contains("UTF-8").contains("4 in = 3 accepterade");
    assertThat(contents(home)).isEqualTo(before);
    Files.writeString(override, "{\"encoding\": \"ansi\"}");
    assertThat(check("--home", home, file).code()).isEqualTo(2);
  }

  private static List<String> contents(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.sorted()
          .map(p -> p + " " + p.toFile().lastModified() + " " + p.toFile().length())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
