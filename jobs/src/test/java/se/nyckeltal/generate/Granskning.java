package se.nyckeltal.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.nyckeltal.check.Asked;
import se.nyckeltal.check.CheckResult;
import se.nyckeltal.check.FileCheck;
import se.nyckeltal.check.Scratch;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;

/** Reads a town's files as the nightly run would. */
final class Granskning {

  private Granskning() {}

  /** What each file came to, by its path in the folder. */
  static SortedMap<String, CheckResult> av(Path folder) throws IOException {
    SortedMap<String, CheckResult> found = new TreeMap<>();
    try (Scratch scratch = new Scratch()) {
      FileCheck check = new FileCheck(ExportContracts.shipped(), CodeLists.shipped(), scratch);
      for (Path file : filer(folder)) {
        found.put(
            folder.relativize(file).toString(),
            check.check(file, new Asked(null, null, 5, false, true)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  /** All files of a folder, in order. */
  static List<Path> filer(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
