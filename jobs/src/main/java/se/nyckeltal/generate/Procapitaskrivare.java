package se.nyckeltal.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.nyckeltal.generate.Beslut.Form;
import se.nyckeltal.generate.Besok.Leverans;
import se.nyckeltal.generate.Besok.Status;

/** Tells the truth as ProCapita's reports do. */
final class Procapitaskrivare implements Skrivare {

  private static final Charset CHARSET = Charset.forName("windows-1252");
  private static final int UNITS_A_DECISION = 8;
  private static final int DAYS_OF_BOTH = 7;

  private final Path folder;
  private final StadVal val;
  private final Bokforing bok;
  private final Enheter units;
  private final List<CsvFil> files = new ArrayList<>();
  private final CsvFil decisions;
  private final CsvFil orders;
  private final CsvFil absences;
  private final Manadsfiler<CsvFil> visits;

  Procapitaskrivare(Path folder, StadVal val, Bokforing bok, Enheter units) throws IOException {
    this.folder = folder;
    this.val = val;
    this.bok = bok;
    this.units = units;
    decisions = open("beslut", Procapitarubriker.BESLUT, Procapitarubriker.BESLUT_FEL);
    orders = open("bestallning", Procapitarubriker.BESTALLNING, List.of());
    absences = open("franvaro", Procapitarubriker.FRANVARO, Procapitarubriker.FRANVARO_FEL);
    visits =
        new Manadsfiler<>(
            val,
            "procapita/utforda_insatser",
            ".csv",
            name ->
                new CsvFil(
                    folder,
                    name,
                    CHARSET,
                    Procapitarubriker.UTFORDA,
                    val,
                    bok,
                    Procapitarubriker.UTFORDA_FEL));
    CsvFil list = open("enheter", Procapitarubriker.ENHETER, List.of());
    for (Enhet unit : units.alla()) {
      list.rad(
          unit.namn(),
          unit.foretag(),
          unit.egen() ? "Egen regi" : "Extern regi",
          unit.oppnad().toString(),
          text(unit.stangd()));
    }
  }

  private CsvFil open(String export, List<String> header, List<Sabotage> faults)
      throws IOException {
    String name = new Namn(val).bild("procapita/" + export, ".csv");
    CsvFil file = new CsvFil(folder, name, CHARSET, header, val, bok, faults);
    files.add(file);
    return file;
  }

  @Override
  public void person(Person person) throws IOException {
    for (Beslut b : person.beslut()) {
      if (!b.avslag() && val.iProcapita(b.fran())) {
        beslut(person, b);
      }
    }
    for (Franvaro f : person.franvaro()) {
      if (val.iProcapita(f.fran())) {
        absences.rad(
            streck(person.personnummer()),
            namn(person),
            f.fran().toString(),
            text(beforeCutOver(f.till())),
            f.orsak());
      }
    }
  }

  /** A decision carries its unit: where that changes there is a new one. */
  private void beslut(Person person, Beslut b) throws IOException {
    int part = 0;
    for (Verkstallighet v : person.verkstalligheter()) {
      LocalDate to = Dagar.first(beforeCutOver(b.till()), v.till());
      LocalDate from = Dagar.last(b.fran(), v.fran());
      boolean told =
          v.beslut().contains(b.id())
              && Dagar.overlap(b.fran(), b.till(), v.fran(), v.till())
              && val.iProcapita(from);
      if (told) {
        beslut(person, b.mellan(from, to), units.av(v.enhet()), part++);
      }
    }
  }

  private void beslut(Person person, Beslut b, Enhet unit, int part) throws IOException {
    String number = String.valueOf(b.id() * UNITS_A_DECISION + part);
    boolean hours = b.form() == Form.TIMMAR;
    boolean service = b.kod() == Beslutslista.KOD_SERVICE;
    // Decisions of a category replace one another here, so the second has one of its own.
    String category = service ? "Städ" : b.kategori().text();
    decisions.rad(
        streck(person.personnummer()),
        namn(person),
        number,
        category,
        b.lag(),
        b.datum().toString(),
        b.fran().toString(),
        text(b.till()),
        hours ? tal(b.timmar()) : null,
        hours ? b.tidsenhet() : null,
        unit.namn());
    boolean elsewhere = b.form() != Form.TIMMAR && b.form() != Form.INGA;
    if (elsewhere || (hours && b.bestalld())) {
      orders.rad(
          streck(person.personnummer()),
          namn(person),
          number,
          number,
          category,
          null,
          b.lag(),
          b.fran().toString(),
          text(b.till()),
          tal(b.timmar()),
          b.tidsenhet(),
          unit.namn());
    }
  }

  private LocalDate beforeCutOver(LocalDate day) {
    if (val.system() != Kallval.BADA) {
      return day;
    }
    return Dagar.first(day, val.brytdatum().minusDays(1));
  }

  @Override
  public void pass(Pass shift) {
    // ProCapita has no plan.
  }

  @Override
  public void besok(Besok v) throws IOException {
    LocalDate date = Klocka.date(v.start());
    if (!tells(v, date) || v.leverans() == Leverans.BORTTAGEN) {
      return;
    }
    Behov need = v.del().behov;
    boolean dropped = v.status() == Status.CANCELLED || v.status() == Status.DECLINED;
    visits
        .av(YearMonth.from(date))
        .rad(
            streck(v.person().personnummer()),
            namn(v.person()),
            need.kategori().text(),
            need.insats(),
            need.lag(),
            date.toString(),
            Klocka.clock(v.start()),
            dropped ? Klocka.clock(v.start()) : v.slut() == null ? null : Klocka.clock(v.slut()),
            v.status().svenska(),
            v.dubbel() ? "Ja" : "Nej",
            v.personal() == null ? null : streck(v.personal().personnummer()),
            v.enhet().namn());
  }

  private boolean tells(Besok v, LocalDate date) {
    boolean both =
        val.system() == Kallval.BADA
            && v.status() == Status.COMPLETED
            && v.leverans() == Leverans.I_TID
            && v.slut() != null
            && v.enhet().tidreg() == null
            && !date.isBefore(val.brytdatum())
            && date.isBefore(val.brytdatum().plusDays(DAYS_OF_BOTH))
            && Slump.share(val.fro(), v.externtId().hashCode(), 12)
                < val.fall().av(Fall.SAMMA_BESOK_I_BADA);
    if (both) {
      bok.fall(Fall.SAMMA_BESOK_I_BADA);
    }
    return both || val.iProcapita(date);
  }

  private static String streck(String identity) {
    return identity.substring(0, 8) + "-" + identity.substring(8);
  }

  private static String namn(Person p) {
    return p.efternamn() + ", " + p.fornamn();
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String tal(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  @Override
  public void manadSlut(YearMonth month) throws IOException {
    if (val.iProcapita(month.atDay(1).minusDays(DAYS_OF_BOTH))) {
      visits.manadSlut(month);
    }
  }

  @Override
  public void close() throws IOException {
    for (CsvFil file : files) {
      file.close();
    }
    visits.close();
  }
}
