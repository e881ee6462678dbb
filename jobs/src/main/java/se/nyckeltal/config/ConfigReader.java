package se.nyckeltal.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import se.nyckeltal.contract.Json;

/** Reads {@code nyckeltal.yaml}; says file, line and key where something is wrong. */
public final class ConfigReader {

  private static final ObjectMapper MAPPER = Json.YAML.copy().registerModule(new Jdk8Module());

  private ConfigReader() {}

  /**
   * The configuration of a home.
   *
   * @throws ConfigException if the home is not one, or a key or value is unknown
   */
  public static Config read(Home home) {
    if (!Files.isRegularFile(home.config())) {
      throw new ConfigException(
          "%s är inget nyckeltalshem: %s saknas. Skapa det med: nyckeltal init --home %s"
              .formatted(home.root(), home.config().getFileName(), home.root()));
    }
    String yaml = text(home);
    try {
      boolean says = yaml.lines().anyMatch(l -> !l.isBlank() && !l.startsWith("#"));
      return says ? MAPPER.readValue(yaml, Config.class) : Config.defaults();
    } catch (UnrecognizedPropertyException e) {
      throw new ConfigException(
          "%s, rad %d: nyckeln %s finns inte. De som finns: %s."
              .formatted(
                  home.config(),
                  lineOf(yaml, e.getPropertyName()),
                  e.getPropertyName(),
                  e.getKnownPropertyIds().stream()
                      .map(Object::toString)
                      .sorted()
                      .collect(Collectors.joining(", "))),
          e);
    } catch (JsonMappingException e) {
      String key =
          e.getPath().stream()
              .map(JsonMappingException.Reference::getFieldName)
              .collect(Collectors.joining("."));
      throw new ConfigException(
          "%s, rad %d: värdet för %s kan inte läsas. %sSe docs/konfiguration.md."
              .formatted(home.config(), line(e), key, why(e)),
          e);
    } catch (JsonProcessingException e) {
      throw new ConfigException(
          "%s, rad %d: filen är inte giltig YAML.".formatted(home.config(), line(e)), e);
    }
  }

  /** What a record of the configuration itself said against a value. */
  private static String why(JsonMappingException e) {
    return e.getCause() instanceof IllegalArgumentException said && said.getMessage() != null
        ? said.getMessage() + " "
        : "";
  }

  private static String text(Home home) {
    try {
      return Files.readString(home.config());
    } catch (IOException e) {
      throw new ConfigException("%s kan inte läsas.".formatted(home.config()), e);
    }
  }

  /** Where a key stands: the parser's own place is behind it. */
  private static int lineOf(String yaml, String key) {
    List<String> lines = yaml.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(key)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int line(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? 0 : location.getLineNr();
  }
}
