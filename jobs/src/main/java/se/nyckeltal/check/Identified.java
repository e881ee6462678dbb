package se.nyckeltal.check;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.ingest.FileNames;
import se.nyckeltal.ingest.Period;

/**
 * Which export a file is.
 *
 * @param contract of the export
 * @param period in the name
 * @param uttagen extraction time in the name
 * @param nameKnown whether the nightly run knows the file by its name
 */
record Identified(
    ExportContract contract,
    Optional<Period> period,
    Optional<Instant> uttagen,
    boolean nameKnown) {

  /**
   * Finds the export by what was asked, else by the file's folder and name.
   *
   * @throws NotCheckableException if no contract is meant
   */
  static Identified of(Path file, Asked asked, ExportContracts contracts) {
    FileNames names = new FileNames(contracts);
    String name = file.getFileName().toString();
    if (asked.export() != null) {
      ExportContract contract = contract(asked, contracts);
      return names
          .read(contract.system(), name)
          .filter(n -> n.contract().equals(contract))
          .map(Identified::of)
          .orElseGet(() -> new Identified(contract, Optional.empty(), Optional.empty(), false));
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    String system = asked.system() != null ? asked.system() : String.valueOf(folder.getFileName());
    return names
        .read(system, name)
        .map(Identified::of)
        .orElseThrow(() -> new NotCheckableException(unknown(system, contracts)));
  }

  private static Identified of(FileNames.Named named) {
    return new Identified(named.contract(), named.period(), named.uttagen(), true);
  }

  private static ExportContract contract(Asked asked, ExportContracts contracts) {
    if (!contracts.has(asked.export())) {
      throw new NotCheckableException(
          "Det finns ingen export som heter %s. Namnen står i schemas/exports/, som"
                  .formatted(asked.export())
              + " <system>_<export>.");
    }
    return contracts.get(asked.export());
  }

  private static String unknown(String system, ExportContracts contracts) {
    boolean known = contracts.all().stream().anyMatch(c -> c.system().equals(system));
    return known
        ? "Ingen export i %s heter så. Ange --export, eller jämför namnet med docs/inkorg.md."
            .formatted(system)
        : "Mappen säger inte vilket system filen kommer ur. Ange --system eller --export.";
  }
}
