package se.nyckeltal.facit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of an inbox in the order that they are to be read. */
final class FacitFiler {

  private static final Path SCHEMAS = Path.of("..", "schemas");

  private final Path scratch;
  private final List<FacitFil> filer = new ArrayList<>();

  /** Finds the files below a folder; copies and empty files are written to another. */
  FacitFiler(Path inbox, Path scratch) throws IOException {
    this.scratch = scratch;
    for (FacitExport export : FacitExport.ALLA) {
      Path folder = inbox.resolve(export.system());
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> export.galler(f.getFileName().toString())).toList()) {
            filer.add(FacitFil.of(export, file, readable(export, file)));
          }
        }
      }
    }
    filer.sort(Comparator.comparing(FacitFil::uttagen).thenComparing(FacitFil::namn));
  }

  /** How many. */
  int antal() {
    return filer.size();
  }

  /** DuckDB does not read Windows-1252, so ProCapita's files are read from copies. */
  private Path readable(FacitExport export, Path file) throws IOException {
    if (!export.system().equals("procapita")) {
      return file;
    }
    Path copy = scratch.resolve(file.getFileName().toString().replaceAll("\\.gz$", ""));
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      Files.writeString(copy, new String(in.readAllBytes(), Charset.forName("windows-1252")));
    }
    return copy;
  }

  /** The variables with the files of each export, and the table {@code fil}. */
  String sql() throws IOException {
    StringBuilder sql = new StringBuilder();
    for (FacitExport export : FacitExport.ALLA) {
      List<Path> paths =
          Stream.concat(
                  Stream.of(empty(export)),
                  filer.stream().filter(f -> f.export().equals(export)).map(FacitFil::last))
              .toList();
      sql.append(variable(export.id(), paths));
    }
    try (Stream<Path> koder = Files.list(SCHEMAS.resolve("koder"))) {
      sql.append(variable("kodlistor", koder.sorted().toList()));
    }
    sql.append(
        "CREATE TABLE fil (fil VARCHAR, namn VARCHAR, export VARCHAR, ordning INT, hel VARCHAR,"
            + " fran DATE, till DATE);\n");
    for (int i = 0; i < filer.size(); i++) {
      FacitFil f = filer.get(i);
      sql.append(
          Stream.of(path(f.last()), f.namn(), f.export().id(), i, f.hel(), f.fran(), f.till())
              .map(FacitVal::text)
              .collect(Collectors.joining(", ", "INSERT INTO fil VALUES (", ");\n")));
    }
    return sql.toString();
  }

  /**
   * A file without rows but with every column, so that an export may lack columns or be missing.
   */
  private Path empty(FacitExport export) throws IOException {
    Path file = scratch.resolve("tom_" + export.id() + "." + export.format());
    if (export.format().equals("json")) {
      return Files.writeString(file, "[]");
    }
    Path contract =
        SCHEMAS.resolve("exports").resolve(export.system()).resolve(export.namn() + ".json");
    StringJoiner header = new StringJoiner(";", "", "\n");
    for (JsonNode field : new ObjectMapper().readTree(contract.toFile()).at("/schema/fields")) {
      header.add(field.get("name").asText());
    }
    return Files.writeString(file, header.toString(), StandardCharsets.UTF_8);
  }

  private static String variable(String name, List<Path> paths) {
    return paths.stream()
        .map(p -> FacitVal.text(path(p)))
        .collect(Collectors.joining(", ", "SET VARIABLE " + name + " = [", "];\n"));
  }

  private static String path(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
