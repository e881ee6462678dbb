package se.nyckeltal.run;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.nyckeltal.config.ConfigException;
import se.nyckeltal.config.Forvantad;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;

/**
 * Holds what has come against what the municipality expects. It asks the receipts and nothing else,
 * so that an answer stays until a delivery changes it.
 */
final class Leveranskalender {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** The usual number of rows is the median of so many days before. */
  private static final Duration USUAL = Duration.ofDays(28);

  /** With fewer deliveries nothing is usual. */
  private static final int ENOUGH = 3;

  private static final int HUNDRED = 100;

  private final List<Forvantad> expected;
  private final Ledger ledger;

  /**
   * A calendar.
   *
   * @throws ConfigException if it names an export that no contract describes
   */
  Leveranskalender(List<Forvantad> expected, ExportContracts exports, Ledger ledger) {
    this.expected = expected;
    this.ledger = ledger;
    for (Forvantad one : expected) {
      if (!exports.has(one.export())) {
        throw new ConfigException(
            "leveranser i nyckeltal.yaml: exporten %s finns inte. Se docs/inkorg.md."
                .formatted(one.export()));
      }
    }
  }

  /** What is missing or oddly small on a run date. */
  List<Brist> brister(LocalDate kordatum) throws IOException {
    List<Leverans> loaded = ledger.loaded();
    List<Brist> found = new ArrayList<>();
    for (Forvantad one : expected) {
      List<Leverans> own =
          loaded.stream()
              .filter(l -> l.export().equals(one.export()))
              .sorted(Comparator.comparing(Leverans::uttagen))
              .toList();
      brist(one, own, kordatum).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Brist> brist(Forvantad one, List<Leverans> own, LocalDate kordatum) {
    if (own.isEmpty()) {
      return Optional.of(new Brist(one.export(), null, 0, null, one.stops()));
    }
    Leverans newest = own.get(own.size() - 1);
    LocalDate day = newest.uttagen().atZone(SWEDEN).toLocalDate();
    if (day.isBefore(kordatum.minusDays(one.hogstDagar()))) {
      return Optional.of(new Brist(one.export(), day, newest.raderIn(), null, one.stops()));
    }
    return usual(own.subList(0, own.size() - 1), newest)
        .filter(usual -> newest.raderIn() * HUNDRED < usual * one.minstProcent())
        .map(usual -> new Brist(one.export(), day, newest.raderIn(), usual, one.stops()));
  }

  /** The median of the deliveries before, the lower of two in the middle. */
  private static Optional<Long> usual(List<Leverans> before, Leverans newest) {
    List<Long> rows =
        before.stream()
            .filter(l -> !l.uttagen().isBefore(newest.uttagen().minus(USUAL)))
            .map(Leverans::raderIn)
            .sorted()
            .toList();
    return rows.size() < ENOUGH ? Optional.empty() : Optional.of(rows.get((rows.size() - 1) / 2));
  }
}
