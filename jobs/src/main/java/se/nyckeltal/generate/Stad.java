package se.nyckeltal.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up town. Month by month and quarter by quarter its days are made and told, so that a big
 * town needs no more memory than a small one.
 */
public final class Stad {

  /** The systems that a town's exports may come from: names of folders. */
  public static final List<String> SYSTEM =
      List.of("lifecare", "procapita", "tes", "phoniro", "kommun");

  private final StadVal val;

  /** A town by those choices; the same choices are the same town. */
  public Stad(StadVal val) {
    this.val = val;
  }

  /**
   * Writes the town's exports in folders by system ({@code lifecare}, {@code procapita}, {@code
   * tes}, {@code phoniro}, {@code kommun}), as an inbox has them.
   *
   * @return what is true of the town
   */
  public Sanning skriv(Path mapp) throws IOException {
    Files.createDirectories(mapp);
    Bokforing bok = new Bokforing();
    Invanare people = new Invanare(val);
    Enheter units = new Enheter(val, Verkstalligheter.grupp(val.brukare() - 1) + 1);
    Personer persons = new Personer(val, people, units);
    List<Skrivare> writers = writers(mapp, bok, units);
    for (int nr = 0; nr < val.brukare(); nr++) {
      Person person = persons.av(nr);
      Personfall.rakna(person, val, units, bok);
      for (Skrivare writer : writers) {
        writer.person(person);
      }
    }
    Kvarter quarter = new Kvarter(val, people, units, bok, writers);
    for (int i = 0; i < val.manader(); i++) {
      YearMonth month = val.fran().plusMonths(i);
      for (int first = 0; first < val.brukare(); first += Kvarter.PERSONER) {
        month(quarter, persons, first, month);
      }
      for (Skrivare writer : writers) {
        writer.manadSlut(month);
      }
    }
    for (Skrivare writer : writers) {
      writer.close();
    }
    return bok.sanning(val, val.hushall() == 0 ? null : EbStad.skriv(mapp, val, bok));
  }

  private void month(Kvarter quarter, Personer persons, int first, YearMonth month)
      throws IOException {
    List<Person> here = new ArrayList<>();
    for (int nr = first; nr < Math.min(first + Kvarter.PERSONER, val.brukare()); nr++) {
      here.add(persons.av(nr));
    }
    for (LocalDate day = month.atDay(1);
        !day.isAfter(month.atEndOfMonth());
        day = day.plusDays(1)) {
      quarter.dag(here, first / Kvarter.PERSONER, day);
    }
  }

  private List<Skrivare> writers(Path folder, Bokforing bok, Enheter units) throws IOException {
    List<Skrivare> writers = new ArrayList<>();
    if (val.system() != Kallval.PROCAPITA) {
      writers.add(new LifecareSkrivare(folder, val, bok, units));
      if (val.tidreg()) {
        writers.add(new Tidregskrivare(folder, val, bok));
      }
    }
    if (val.system() != Kallval.LIFECARE) {
      writers.add(new Procapitaskrivare(folder, val, bok, units));
    }
    writers.add(new Kommunskrivare(folder, val, bok, units));
    return writers;
  }
}
