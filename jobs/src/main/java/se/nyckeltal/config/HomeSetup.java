package se.nyckeltal.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import se.nyckeltal.identity.KeyFile;

/** Makes a new home. */
public final class HomeSetup {

  private static final String TEMPLATE = "nyckeltal.yaml";

  private HomeSetup() {}

  /**
   * Makes the folders, a commented configuration and a key. Folders that hold personal data in
   * clear are for the owner only.
   *
   * @param systems source systems that get a folder in the inbox
   * @throws ConfigException if there is a home already: a key is never replaced
   */
  public static void create(Home home, Collection<String> systems) throws IOException {
    if (Files.exists(home.config()) || Files.exists(home.key())) {
      throw new ConfigException(
          "%s är redan ett nyckeltalshem. Inget har ändrats.".formatted(home.root()));
    }
    for (Path folder : List.of(home.inbox(), home.archive(), home.rejects(), home.lake())) {
      ownerOnly(folder);
    }
    for (String system : systems) {
      Files.createDirectories(home.inbox().resolve(system));
    }
    Files.createDirectories(home.intern());
    Files.createDirectories(home.log());
    Files.createDirectories(home.schemas().resolve("exports"));
    Files.createDirectories(home.schemas().resolve("koder"));
    try (InputStream template = HomeSetup.class.getResourceAsStream("/" + TEMPLATE)) {
      Files.copy(template, home.config());
    }
    KeyFile.create(home.key());
  }

  private static void ownerOnly(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
