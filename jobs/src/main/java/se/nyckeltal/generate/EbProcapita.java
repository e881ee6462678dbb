package se.nyckeltal.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells ekonomiskt bistånd as ProCapita's reports do; payments in a file a year, or in one. */
final class EbProcapita implements EbSkrivare {

  private static final Charset CHARSET = Charset.forName("windows-1252");
  private static final int RECLAIM = 1_000_000_000;

  private static final List<String> APPLICATIONS =
      List.of(
          "Ansökningsnr",
          "Hushållsnr",
          "Personnummer",
          "Namn",
          "Ansökningsdatum",
          "Ansökningstyp",
          "Status");
  private static final List<String> DECISIONS =
      List.of(
          "Beslutsnr",
          "Ansökningsnr",
          "Hushållsnr",
          "Personnummer",
          "Namn",
          "Personnummer medsökande",
          "Namn medsökande",
          "Beslutsdatum",
          "Från",
          "Till",
          "Beslutstyp",
          "Orsak",
          "Orsak medsökande",
          "Ändamål",
          "Beviljat belopp");
  private static final List<String> HOUSEHOLDS =
      List.of(
          "Hushållsnr",
          "Personnummer",
          "Namn",
          "Roll",
          "Hushållstyp",
          "Från",
          "Till",
          "Avslutsorsak");
  private static final List<String> PAYMENTS =
      List.of(
          "Utbetalningsnr",
          "Beslutsnr",
          "Hushållsnr",
          "Personnummer",
          "Namn",
          "Utbetalningsdatum",
          "Avser månad",
          "Belopp",
          "Ändamål",
          "Betalningssätt",
          "Makulerad");
  private static final List<Sabotage> FAULTS =
      List.of(Sabotage.identitet("Personnummer"), Sabotage.DUBBLETT, Sabotage.saknas("Hushållsnr"));

  private final Path folder;
  private final StadVal val;
  private final Bokforing bok;
  private final List<CsvFil> files = new ArrayList<>();
  private final Map<Integer, CsvFil> payments = new TreeMap<>();
  private final CsvFil applications;
  private final CsvFil decisions;
  private final CsvFil households;

  EbProcapita(Path folder, StadVal val, Bokforing bok) throws IOException {
    this.folder = folder;
    this.val = val;
    this.bok = bok;
    applications = open("ifo_ansokningar", APPLICATIONS);
    decisions = open("ifo_beslut", DECISIONS);
    households = open("ifo_hushall", HOUSEHOLDS);
    // A year without payments is delivered too.
    CsvFil all = val.filer() == Filval.EN ? open("ifo_utbetalningar", PAYMENTS) : null;
    for (int year = val.bistandFran().getYear(); year <= val.sistaDag().getYear(); year++) {
      if (val.iProcapita(LocalDate.of(year, 1, 1))) {
        payments.put(year, all == null ? open("ifo_utbetalningar_" + year, PAYMENTS) : all);
      }
    }
  }

  private CsvFil open(String export, List<String> header) throws IOException {
    String name = new Namn(val).bild("procapita/" + export, ".csv");
    CsvFil file = new CsvFil(folder, name, CHARSET, header, val, bok, FAULTS);
    files.add(file);
    return file;
  }

  @Override
  public void hushall(EbHushall household) throws IOException {
    for (EbPeriod spell : household.perioder()) {
      for (EbPerson member : household.medlemmar(spell.sista(), spell)) {
        YearMonth from =
            member.arFodd(spell.start()) ? spell.start() : YearMonth.from(member.fodd());
        // Paid in advance: the row stands there a month before.
        if (val.iProcapita(from.minusMonths(1).atDay(1))) {
          LocalDate to = spell.sista().atEndOfMonth();
          boolean ended = !to.isAfter(val.sistaDag()) && val.iProcapita(to);
          households.rad(
              String.valueOf(household.nr()),
              member.medStreck(),
              "Provlund, Kim",
              roll(household, member, from),
              household.barn().isEmpty() ? typ(household) : null,
              from.atDay(1).toString(),
              ended ? to.toString() : null,
              ended && !spell.slutorsak().isEmpty() ? spell.slutorsak() : null);
        }
      }
    }
  }

  private static String roll(EbHushall household, EbPerson member, YearMonth from) {
    if (member.equals(household.sokande())) {
      return "Sökande";
    }
    if (member.equals(household.medsokande())) {
      return "Medsökande";
    }
    return member.alder(from) < 18 ? "Barn" : "Övrig";
  }

  private static String typ(EbHushall household) {
    if (household.medsokande() != null) {
      return "Par utan barn";
    }
    return household.sokande().man()
        ? "Ensamstående man utan barn"
        : "Ensamstående kvinna utan barn";
  }

  @Override
  public void arende(EbArende m) throws IOException {
    LocalDate day = m.beslutat() == null ? m.ansokt() : m.beslutat();
    if (val.iProcapita(day)) {
      ansokan(m);
    }
    for (EbBetalning b : m.betalningar()) {
      if (val.iProcapita(b.dag())) {
        betalning(m, b);
      }
    }
  }

  private void ansokan(EbArende m) throws IOException {
    EbPerson applicant = m.hushall().sokande();
    applications.rad(
        String.valueOf(m.id()),
        String.valueOf(m.hushall().nr()),
        applicant.medStreck(),
        "Provlund, Kim",
        m.ansokt().toString(),
        m.id() % 1000 == 0 ? "Nyansökan" : "Återansökan",
        m.utfall() == EbArende.Utfall.ATERKALLAD
            ? "Återkallad"
            : m.beslutat() == null ? "Under handläggning" : "Beslutad");
    if (m.beslutat() != null) {
      beslut(m, m.id(), m.beslutstyp(), m.beslutat(), m.kvar(val.sistaDag()));
    }
  }

  private void beslut(EbArende m, int number, String type, LocalDate day, long ore)
      throws IOException {
    EbPerson partner = m.hushall().medsokande();
    decisions.rad(
        String.valueOf(number),
        number == m.id() ? String.valueOf(m.id()) : null,
        String.valueOf(m.hushall().nr()),
        m.hushall().sokande().medStreck(),
        "Provlund, Kim",
        partner == null ? null : partner.medStreck(),
        partner == null ? null : "Provlund, Lo",
        day.toString(),
        m.manad().atDay(1).toString(),
        m.manad().atEndOfMonth().toString(),
        type,
        m.hinder(),
        partner == null ? null : m.hinderMedsokande(),
        "Försörjningsstöd",
        kronor(ore));
  }

  private void betalning(EbArende m, EbBetalning b) throws IOException {
    int decision = b.aterkrav() ? RECLAIM + m.id() : m.id();
    if (b.aterkrav()) {
      beslut(m, decision, "Återkrav", b.dag(), b.ore());
    }
    boolean back =
        b.atertagen() != null
            && !b.atertagen().isAfter(val.sistaDag())
            && val.iProcapita(b.atertagen());
    payments
        .get(b.dag().getYear())
        .rad(
            String.valueOf(b.id()),
            String.valueOf(decision),
            String.valueOf(m.hushall().nr()),
            m.hushall().sokande().medStreck(),
            "Provlund, Kim",
            b.dag().toString(),
            m.manad().toString(),
            kronor(b.ore()),
            "Försörjningsstöd",
            "Bankkonto via Plusgiro",
            back ? "Ja" : "Nej");
  }

  private static String kronor(long ore) {
    return BigDecimal.valueOf(ore, 2).toPlainString().replace('.', ',');
  }

  @Override
  public void close() throws IOException {
    for (CsvFil file : files) {
      file.close();
    }
  }
}
