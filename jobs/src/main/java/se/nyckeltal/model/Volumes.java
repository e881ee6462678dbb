package se.nyckeltal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import se.nyckeltal.lake.DeltaFolder;
import se.nyckeltal.lake.Folders;

/** How many bytes of kept tables a model reads, which tells how it is best computed. */
record Volumes(Models models, Path lake) {

  /**
   * Bytes of all that a model reads, by way of views too.
   *
   * @param months the months it is computed for, if it is computed by month
   */
  long of(Model model, Collection<LocalDate> months) throws IOException {
    Predicate<Path> read =
        Scope.of(model.contract(), months)
            .seen()
            .map(seen -> isOf(seen.stream().map(MartTables::partition).toList()))
            .orElse(file -> true);
    long bytes = 0;
    for (String source : models.sourcesOf(model)) {
      bytes += Folders.bytes(folder(source), read);
    }
    return bytes;
  }

  /** Where a source is kept; what is kept nowhere, as a view, is in a folder that is not there. */
  private Path folder(String source) {
    if (!models.has(source)) {
      return lake.resolve("landed").resolve(source);
    }
    return switch (models.get(source).contract().lager()) {
      case CORE, VY -> lake.resolve("core").resolve(source);
      case ARBETE -> WorkTables.folder(lake).resolve(source);
      case MART, BI -> lake.resolve("mart").resolve(source);
    };
  }

  /** Whether a file is in the partition of one of those months, or in none. */
  private static Predicate<Path> isOf(Collection<String> partitions) {
    return file -> {
      String folder = file.getParent().getFileName().toString();
      return !folder.startsWith(DeltaFolder.MONTH + "=") || partitions.contains(folder);
    };
  }
}
