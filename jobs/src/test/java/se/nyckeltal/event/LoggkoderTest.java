package se.nyckeltal.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.contract.Json;

@DisplayName("The log (promise V2)")
class LoggkoderTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (NT\\d{3}) \\| ([A-Z]+)");

  @TempDir Path folder;

  @Test
  @DisplayName("the handbook has each code and its level, and no other")
  void handbook() throws IOException {
    Map<String, String> told = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("../docs/loggkoder.md")));
    while (row.find()) {
      assertThat(told.put(row.group(1), row.group(2))).as(row.group(1) + " twice").isNull();
    }
    Map<String, String> codes = new TreeMap<>();
    Arrays.stream(EventCode.values()).forEach(c -> codes.put(c.code(), c.level().name()));
    assertThat(told).isEqualTo(codes);
  }

  @Test
  @DisplayName("each line is JSON with a time, a level and a code, whoever says it")
  void lines() throws IOException {
    List<JsonNode> lines =
        logged(
            context -> {
              ThreadContext.put("korning_id", "k1");
              ThreadContext.put("kod", "NT112");
              ThreadContext.put("dataset", "lifecare_Client");
              context.getLogger("nyckeltal").info("rad ett\n\"rad två\" å");
              ThreadContext.remove("kod");
              context
                  .getLogger("org.apache.spark.X")
                  .warn("om 19400318-9083", new IOException("194003189083\noch mer"));
              context.getLogger("org.apache.spark.X").info("sådant skrivs inte");
            });
    assertThat(lines).hasSize(2);
    for (JsonNode line : lines) {
      Instant.parse(line.path("ts").asText());
      assertThat(line.path("korning_id").asText()).isEqualTo("k1");
      assertThat(line.path("dataset").asText()).isEqualTo("lifecare_Client");
      assertThat(line.has("steg")).isTrue();
    }
    assertThat(lines.get(0).path("kod").asText()).isEqualTo("NT112");
    assertThat(lines.get(0).path("niva").asText()).isEqualTo("INFO");
    assertThat(lines.get(0).path("text").asText()).isEqualTo("rad ett\n\"rad två\" å");
    assertThat(lines.get(1).path("kod").asText()).isEqualTo("NT299");
    assertThat(lines.get(1).path("text").asText()).isEqualTo("om <maskerat>");
    assertThat(lines.get(1).path("fel").asText())
        .contains("<maskerat>")
        .contains("LoggkoderTest")
        .doesNotContain("194003189083");
  }

  /** Somebody who logs. */
  private interface Talk {
    void with(LoggerContext context);
  }

  /** What production's own configuration writes. */
  private List<JsonNode> logged(Talk talk) throws IOException {
    System.setProperty("nyckeltal.log.folder", folder.toString());
    URI configuration =
        Path.of("src/main/resources/nyckeltal-log4j2.properties").toAbsolutePath().toUri();
    try (LoggerContext context = new LoggerContext("prov", null, configuration)) {
      context.start();
      talk.with(context);
    } finally {
      System.clearProperty("nyckeltal.log.folder");
      ThreadContext.clearAll();
    }
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("nyckeltal.jsonl"))) {
      lines.add(Json.JSON.readTree(line));
    }
    return lines;
  }
}
