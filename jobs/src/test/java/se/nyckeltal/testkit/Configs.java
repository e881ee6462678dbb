package se.nyckeltal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.nyckeltal.config.Config;
import se.nyckeltal.config.ConfigReader;
import se.nyckeltal.config.Home;

/** Configurations as a home's file says them. */
public final class Configs {

  private Configs() {}

  /** What is read of that {@code nyckeltal.yaml}. */
  public static Config of(String yaml) {
    try {
      Path folder = Files.createTempDirectory("nyckeltal-config");
      try {
        Home home = new Home(folder);
        Files.writeString(home.config(), yaml);
        return ConfigReader.read(home);
      } finally {
        FileTree.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
