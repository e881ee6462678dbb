package se.nyckeltal.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.contract.Filnamn;

/** Finds the contract of a file by its name: {@code <export>[_<period>][_<uttagstid>].<ending>}. */
public final class FileNames {

  private static final Pattern REST =
      Pattern.compile("(?:_(?<period>\\d{4}(?:-\\d{2}(?:-\\d{2})?)?))?(?:_(?<tid>\\d{8}T\\d{6}))?");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

  private final ExportContracts contracts;

  /** Names by those contracts. */
  public FileNames(ExportContracts contracts) {
    this.contracts = contracts;
  }

  /**
   * What a file's name says.
   *
   * @param contract of the export
   * @param period in the name
   * @param uttagen extraction time in the name, in Stockholm time
   */
  public record Named(
      ExportContract contract, Optional<Period> period, Optional<Instant> uttagen) {}

  /** Reads a name; empty if no contract of that system knows it. */
  public Optional<Named> read(String system, String fileName) {
    String unpacked = fileName.replaceFirst("\\.gz$", "");
    int dot = unpacked.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String stem = unpacked.substring(0, dot);
    String ending = unpacked.substring(dot + 1);
    return contracts.all().stream()
        .filter(c -> c.system().equals(system) && ending(c).equals(ending))
        .filter(c -> stem.startsWith(c.export()))
        .sorted(Comparator.comparing((ExportContract c) -> c.export().length()).reversed())
        .map(c -> read(c, stem.substring(c.export().length())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** How a name ends: a JSON-stat dataset is a JSON file. */
  private static String ending(ExportContract contract) {
    return contract.format().equals("json-stat") ? "json" : contract.format();
  }

  private static Optional<Named> read(ExportContract contract, String rest) {
    Matcher m = REST.matcher(rest);
    if (m.matches()) {
      try {
        return Optional.of(
            new Named(
                contract,
                Optional.ofNullable(m.group("period")).map(Period::parse),
                Optional.ofNullable(m.group("tid"))
                    .map(t -> Stockholm.resolve(LocalDateTime.parse(t, TIME)).instant())));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return contract.filnamn() == Filnamn.BORJAR
        ? Optional.of(new Named(contract, Optional.empty(), Optional.empty()))
        : Optional.empty();
  }
}
