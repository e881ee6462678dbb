package se.nyckeltal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
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
    return files(ResourceFolder.class.getClassLoader(), folder);
  }

  /**
   * One file of a packed folder.
   *
   * @throws IllegalStateException if the program was packed without it
   */
  public static byte[] file(String folder, String name) {
    String path = folder + "/" + name;
    try (InputStream in = ResourceFolder.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "Programmet är ofullständigt byggt: filen %s saknas i jar-filen.".formatted(path));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same from another class loader. */
  static SortedMap<String, byte[]> files(ClassLoader loader, String folder) {
    URL url = loader.getResource(folder);
    if (url == null) {
      throw new IllegalStateException(
          "Programmet är ofullständigt byggt: mappen %s saknas i jar-filen.".formatted(folder));
    }
    try {
      if (!"jar".equals(url.getProtocol())) {
        return read(Path.of(url.toURI()));
      }
      URL jarFile = ((JarURLConnection) url.openConnection()).getJarFileURL();
      // By path, not by URI: each caller gets a file system of its own, and readers on several
      // threads do not close each other's.
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(jarFile.toURI()))) {
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
