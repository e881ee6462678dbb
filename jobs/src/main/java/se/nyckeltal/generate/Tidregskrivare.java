package se.nyckeltal.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.generate.Besok.Status;

/** Tells of the external units' visits as TES and Phoniro do. */
final class Tidregskrivare implements Skrivare {

  private static final List<String> SYSTEMS = List.of("TES", "Phoniro");
  private static final List<String> HEADER =
      List.of(
          "externt_id",
          "rapporterande_system",
          "personnummer",
          "personal_id",
          "utforarenhet",
          "foretag",
          "insatskategori",
          "insats",
          "lagrum",
          "planerat_besok_id",
          "planerad_start",
          "planerad_langd_min",
          "start_tid",
          "slut_tid",
          "ursprunglig_start",
          "ursprunglig_slut",
          "status",
          "installd_minuter",
          "installd_orsak",
          "dubbelbemanning",
          "kvittens_start",
          "kvittens_slut",
          "aktivitetstyp",
          "restid_min",
          "godkand",
          "period_last");
  private static final List<Sabotage> FAULTS =
      List.of(
          Sabotage.identitet("personnummer"),
          Sabotage.saknas("personal_id"),
          Sabotage.slut("slut_tid"),
          Sabotage.otillatet("lagrum"),
          Sabotage.tid("start_tid"),
          Sabotage.tal("installd_minuter"),
          Sabotage.DUBBLETT);

  private final StadVal val;
  private final Bokforing bok;
  private final Map<String, Manadsfiler<CsvFil>> files = new TreeMap<>();

  Tidregskrivare(Path folder, StadVal val, Bokforing bok) {
    this.val = val;
    this.bok = bok;
    for (String system : SYSTEMS) {
      files.put(
          system,
          new Manadsfiler<>(
              val,
              system.toLowerCase(Locale.ROOT) + "/besok",
              ".csv",
              name -> new CsvFil(folder, name, StandardCharsets.UTF_8, HEADER, val, bok, FAULTS)));
    }
  }

  /** Whether Lifecare tells of a visit too. */
  static boolean iLifecare(Besok visit, StadVal val) {
    return visit.enhet().tidreg() == null || dubbel(Klocka.date(visit.start()), val);
  }

  private static boolean dubbel(LocalDate date, StadVal val) {
    long month = ChronoUnit.MONTHS.between(val.fran(), YearMonth.from(date));
    return Slump.evenly(val.fall().av(Fall.DUBBEL_KALLA), month, val.fro(), Fall.DUBBEL_KALLA);
  }

  @Override
  public void person(Person person) {
    // Time registration knows nothing of persons but their visits.
  }

  @Override
  public void pass(Pass shift) {
    // The plan is Lifecare's.
  }

  @Override
  public void besok(Besok visit) throws IOException {
    LocalDate date = Klocka.date(visit.start());
    if (visit.enhet().tidreg() == null || val.iProcapita(date)) {
      return;
    }
    if (dubbel(date, val)) {
      bok.fall(Fall.DUBBEL_KALLA);
    }
    files.get(visit.enhet().tidreg()).av(YearMonth.from(date)).rad(row(visit));
  }

  private static String[] row(Besok v) {
    Del part = v.del();
    String receipt = v.manuell() ? "Manuell" : v.status() == Status.CANCELLED ? "Ingen" : "NFC";
    boolean changed = v.status() == Status.CHANGED;
    return new String[] {
      v.externtId(),
      v.enhet().rapporterandeSystem(),
      v.person().personnummer(),
      v.personal() == null ? "okänd" : v.personal().personnummer(),
      v.enhet().namn(),
      v.enhet().foretag(),
      part.behov.kategori().text(),
      part.behov.insats(),
      part.behov.lag(),
      v.planId(),
      v.planId() == null ? null : Klocka.local19(part.planStart),
      v.planId() == null ? null : String.valueOf(part.behov.langd()),
      Klocka.local19(v.start()),
      v.slut() == null ? null : Klocka.local19(v.slut()),
      changed ? Klocka.local19(v.ursprungligStart()) : null,
      changed ? Klocka.local19(v.ursprungligtSlut()) : null,
      v.status().svenska(),
      v.minuter() == null ? null : String.valueOf(v.minuter()),
      v.orsak(),
      v.dubbel() ? "Ja" : "Nej",
      receipt,
      v.slut() == null ? "Ingen" : receipt,
      "Besök",
      null,
      v.godkant() ? "Ja" : "Nej",
      "Nej"
    };
  }

  @Override
  public void manadSlut(YearMonth month) throws IOException {
    if (!val.iProcapita(month.atEndOfMonth())) {
      for (Manadsfiler<CsvFil> system : files.values()) {
        system.manadSlut(month);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Manadsfiler<CsvFil> system : files.values()) {
      system.close();
    }
  }
}
