package se.nyckeltal.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** How files of a contract's format may end. */
  private static final Map<String, Set<String>> ENDINGS =
      Map.of(
          "csv", Set.of("csv", "txt", "xlsx"),
          "json", Set.of("json", "jsonl", "ndjson"),
          "json-stat", Set.of("json"));

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

  /**
   * Reads a name; empty if no contract of that system knows it. A name may end in {@code .gz} or
   * {@code .zip}; as Windows packs a file, {@code .zip} may stand in place of the ending too.
   */
  public Optional<Named> read(String system, String fileName) {
    String unpacked = fileName.replaceFirst("(?i)\\.(gz|zip)$", "");
    boolean zip = fileName.toLowerCase(Locale.ROOT).endsWith(".zip");
    int dot = unpacked.lastIndexOf('.');
    String ending = dot < 0 ? "" : unpacked.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean known = ENDINGS.values().stream().anyMatch(e -> e.contains(ending));
    if (!known && !zip) {
      return Optional.empty();
    }
    String stem = known ? unpacked.substring(0, dot) : unpacked;
    return contracts.all().stream()
        .filter(c -> c.system().equals(system))
        .filter(c -> !known || ENDINGS.getOrDefault(c.format(), Set.of()).contains(ending))
        .filter(c -> stem.startsWith(c.export()))
        .sorted(Comparator.comparing((ExportContract c) -> c.export().length()).reversed())
        .map(c -> read(c, stem.substring(c.export().length())))
        .flatMap(Optional::stream)
        .findFirst();
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
