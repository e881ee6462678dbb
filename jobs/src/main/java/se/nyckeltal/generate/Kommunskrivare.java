package se.nyckeltal.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** The municipality's own lists: units by version, and worked time. */
final class Kommunskrivare implements Skrivare {

  private static final double MORE_THAN_SHIFTS = 1.12;
  private static final double HOUR = 3600;

  private final Path folder;
  private final StadVal val;
  private final Bokforing bok;
  private final Enheter units;

  Kommunskrivare(Path folder, StadVal val, Bokforing bok, Enheter units) {
    this.folder = folder;
    this.val = val;
    this.bok = bok;
    this.units = units;
  }

  @Override
  public void person(Person person) {
    // Nothing here is about persons.
  }

  @Override
  public void pass(Pass shift) {
    YearMonth month = YearMonth.from(shift.datum);
    bok.arbetat(shift.enhet.nr() + " " + month, shift.slut() - shift.start());
  }

  @Override
  public void besok(Besok visit) {
    // Nothing here is about visits.
  }

  @Override
  public void manadSlut(YearMonth month) {
    // Worked time comes in one file.
  }

  @Override
  public void close() throws IOException {
    Namn names = new Namn(val);
    try (CsvFil file =
        new CsvFil(
            folder,
            names.bild("kommun/enheter", ".csv"),
            StandardCharsets.UTF_8,
            List.of(
                "enhet",
                "namn",
                "lifecare_id",
                "procapita_id",
                "omrade",
                "utforare",
                "regi",
                "ra_start",
                "fran",
                "till"),
            val,
            bok,
            List.of())) {
      for (Enhet unit : units.alla()) {
        if (unit.nyttOmrade() == null) {
          version(file, unit, unit.omrade(), unit.oppnad(), unit.stangd());
        } else {
          LocalDate change = units.omradesbyte();
          version(file, unit, unit.omrade(), unit.oppnad(), change.minusDays(1));
          version(file, unit, unit.nyttOmrade(), change, null);
        }
      }
    }
    worked(names);
  }

  private static void version(CsvFil file, Enhet unit, String area, LocalDate from, LocalDate to)
      throws IOException {
    file.rad(
        unit.id(),
        unit.namn(),
        String.valueOf(unit.nr()),
        unit.namn(),
        area,
        unit.foretag(),
        unit.egen() ? "Egen regi" : "Extern regi",
        unit.raStart() == null ? null : unit.raStart().toString(),
        from.toString(),
        to == null ? null : to.toString());
  }

  private void worked(Namn names) throws IOException {
    try (CsvFil file =
        new CsvFil(
            folder,
            names.bild("kommun/arbetad_tid", ".csv"),
            StandardCharsets.UTF_8,
            List.of("manad", "enhet", "personalgrupp", "timmar"),
            val,
            bok,
            List.of())) {
      for (int i = 0; i < val.manader(); i++) {
        YearMonth month = val.fran().plusMonths(i);
        for (Enhet unit : units.alla()) {
          long seconds = bok.arbetat(unit.nr() + " " + month);
          if (unit.egen() && seconds > 0) {
            double hours = seconds / HOUR * MORE_THAN_SHIFTS;
            row(file, month, unit, "omvardnadspersonal", hours);
            row(file, month, unit, "administration", hours / 40);
            row(file, month, unit, "chef", 80);
          }
        }
      }
    }
  }

  private static void row(CsvFil file, YearMonth month, Enhet unit, String group, double hours)
      throws IOException {
    file.rad(
        month.toString(),
        unit.id(),
        group,
        String.format(Locale.ROOT, "%.1f", hours).replace('.', ','));
  }
}
