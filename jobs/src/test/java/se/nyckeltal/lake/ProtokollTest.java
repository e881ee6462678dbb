package se.nyckeltal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.Json;
import se.nyckeltal.testkit.Samples;
import se.nyckeltal.testkit.TestSpark;

/**
 * A lake of plain tables: what any reader of Delta understands, and what keeps identities out of
 * the log (promise R8).
 */
@DisplayName("The lake's Delta tables")
class ProtokollTest {

  private static final int READER = 1;
  private static final int HIGHEST_WRITER = 4;
  private static final Set<String> SETTINGS =
      Set.of("delta.dataSkippingNumIndexedCols", "delta.enableDeletionVectors");

  @TempDir Path folder;

  @Test
  @DisplayName("ask no more of a reader than the first version of the protocol")
  void plain() throws IOException {
    Home home = Samples.afterFirstNight(folder.resolve("hem"));
    List<Path> logs = logs(home.lake());
    // An export each that the samples have, and the tables of core.
    assertThat(logs).hasSizeGreaterThan(30);
    assertThat(faults(logs)).isEmpty();
  }

  @Test
  @DisplayName("control: one with deletion vectors is found")
  void vectors() throws IOException {
    TestSpark.session()
        .createDataFrame(List.of(RowFactory.create(1)), StructType.fromDDL("a INT"))
        .write()
        .format("delta")
        .option("delta.enableDeletionVectors", "true")
        .save(folder.resolve("lake/core/prov").toString());
    assertThat(faults(logs(folder.resolve("lake"))))
        .anyMatch(f -> f.contains("protocol"))
        .anyMatch(f -> f.contains("enableDeletionVectors"));
  }

  private static List<Path> logs(Path lake) throws IOException {
    try (Stream<Path> files = Files.walk(lake)) {
      return files
          .filter(f -> f.getParent().endsWith("_delta_log") && f.toString().endsWith(".json"))
          .toList();
    }
  }

  /** What in any commit is not as it should be. */
  private static List<String> faults(List<Path> commits) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path commit : commits) {
      for (String line : Files.readAllLines(commit)) {
        JsonNode action = Json.JSON.readTree(line);
        JsonNode protocol = action.path("protocol");
        if (!protocol.isMissingNode()
            && (protocol.path("minReaderVersion").asInt() != READER
                || protocol.path("minWriterVersion").asInt() > HIGHEST_WRITER)) {
          faults.add(commit + " protocol " + protocol);
        }
        action
            .path("metaData")
            .path("configuration")
            .properties()
            .forEach(
                setting -> {
                  boolean vectors =
                      setting.getKey().equals("delta.enableDeletionVectors")
                          && !setting.getValue().asText().equals("false");
                  if (vectors || !SETTINGS.contains(setting.getKey())) {
                    faults.add(commit + " " + setting.getKey());
                  }
                });
      }
    }
    return faults;
  }
}
