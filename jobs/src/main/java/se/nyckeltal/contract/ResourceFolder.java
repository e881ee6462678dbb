package se.nyckeltal.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads whole folders that are packed with the program ({@code schemas/}, {@code sql/}, the
 * samples). The same call works from a jar and from a folder of classes.
 */
public final class ResourceFolder {

  private ResourceFolder() {}

  /**
   * Every file below a packed folder.
   *
   * @param folder path without leading slash, such as {@code schemas/exports}
   * @return content by path relative to the folder, with {@code /} as separator, in path order
   * @throws IllegalStateException if the program was packed without that folder
   */
  public static SortedMap<String, byte[]> files(String folder) {
    URL url = ResourceFolder.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new IllegalStateException(
          "Programmet är ofullständigt byggt: mappen %s saknas i jar-filen.".formatted(folder));
    }
    try {
      URI uri = url.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return read(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, byte[]> read(Path root) throws IOException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
