package se.nyckeltal.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.check.CheckResult.AvvisadRad;
import se.nyckeltal.check.CheckResult.Fel;
import se.nyckeltal.check.CheckResult.Skal;
import se.nyckeltal.ingest.cut.Part;

/** What the reader's lists of rejected rows tell, counted, with the first rows one by one. */
final class Rejects {

  private static final int RAD = 1;
  private static final int BYTE = 2;
  private static final int FALT = 3;
  private static final int REGEL = 4;
  private static final int TEXT = 5;
  private static final int INNEHALL = 6;

  private final int most;
  private final boolean withRows;
  private final Map<List<String>, Long> counts =
      new TreeMap<>(Comparator.comparing(List::toString));
  private final List<AvvisadRad> first = new ArrayList<>();

  /** A list of at most so many rows, with or without the rows themselves. */
  Rejects(int most, boolean withRows) {
    this.most = most;
    this.withRows = withRows;
  }

  /** Reads the lists of all parts, in order. */
  void read(Path folder, List<Part> parts) throws IOException {
    for (Part part : parts) {
      Path file = folder.resolve(part.name() + ".avvisade.csv");
      if (Files.exists(file)) {
        try (CsvCells cells = new CsvCells(file)) {
          read(cells);
        }
      }
    }
  }

  private void read(CsvCells cells) throws IOException {
    String row = "";
    List<Fel> faults = List.of();
    for (List<String> c = cells.next(); c != null; c = cells.next()) {
      Fel fault = new Fel(c.get(FALT), c.get(REGEL), c.get(TEXT));
      counts.merge(List.of(fault.falt(), fault.regel(), fault.text()), 1L, Long::sum);
      String place = c.get(RAD) + ":" + c.get(BYTE);
      if (!place.equals(row)) {
        row = place;
        faults = new ArrayList<>();
        if (first.size() < most) {
          String source = withRows ? c.get(INNEHALL) : null;
          first.add(new AvvisadRad(Long.parseLong(c.get(RAD)), faults, source));
        }
      }
      faults.add(fault);
    }
  }

  /** The first rows. */
  List<AvvisadRad> first() {
    return first;
  }

  /** Every reason with its number, most common first. */
  List<Skal> reasons() {
    return counts.entrySet().stream()
        .map(e -> new Skal(e.getKey().get(0), e.getKey().get(1), e.getKey().get(2), e.getValue()))
        .sorted(Comparator.comparing(Skal::rader).reversed())
        .toList();
  }
}
