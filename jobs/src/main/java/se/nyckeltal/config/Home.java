package se.nyckeltal.config;

import java.nio.file.Path;

/**
 * An installation: one folder that holds everything.
 *
 * @param root the folder
 */
public record Home(Path root) {

  /** Normalises the path, so that it means the same from any folder. */
  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** The configuration. */
  public Path config() {
    return root.resolve("nyckeltal.yaml");
  }

  /** The key of the pseudonyms. */
  public Path key() {
    return root.resolve("nyckel");
  }

  /** Where exports are dropped, a folder a system. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Where taken files go. */
  public Path archive() {
    return root.resolve("arkiv");
  }

  /** Delta tables and marts. */
  public Path lake() {
    return root.resolve("lake");
  }

  /** Rejected rows and refused files. */
  public Path rejects() {
    return root.resolve("rejects");
  }

  /** What staff with access read: aggregated, small cells visible. */
  public Path intern() {
    return root.resolve("bi").resolve("intern");
  }

  /** What the municipality says differently of exports and codes, laid over what is shipped. */
  public Path schemas() {
    return root.resolve("schemas");
  }

  /** Logs and run summaries. */
  public Path log() {
    return root.resolve("log");
  }
}
