package se.nyckeltal.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What the tar.gz unpacks to, as far as a cluster needs it: {@code lib/} with the tests' own class
 * path, packed where it is folders, and {@code deploy/spark-submit.sh}.
 *
 * @param folder where it lies
 */
public record Installation(Path folder) {

  /** Makes it in a folder that is not there. */
  public static Installation in(Path folder) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    int classes = 0;
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Paths.get(part);
      if (Files.isDirectory(path)) {
        pack(path, lib.resolve("klasser-" + classes++ + ".jar"));
      } else if (Files.exists(path)) {
        Files.createSymbolicLink(lib.resolve(path.getFileName()), path);
      }
    }
    Path script = folder.resolve("deploy/spark-submit.sh");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of("../deploy/spark-submit.sh"), script);
    return new Installation(folder);
  }

  /** The program that runs nyckeltal on a cluster. */
  public String sparkSubmit() {
    return folder.resolve("deploy/spark-submit.sh").toString();
  }

  /** All of {@code lib/}, as a class path. */
  public String classPath() {
    return folder.resolve("lib") + "/*";
  }

  /** Folders are entries too, as Maven makes them: the program lists some of them. */
  private static void pack(Path classes, Path jar) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(classes)) {
      all = walk.filter(f -> !f.equals(classes)).sorted().toList();
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path path : all) {
        String name = classes.relativize(path).toString();
        out.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
        if (!Files.isDirectory(path)) {
          Files.copy(path, out);
        }
      }
    }
  }
}
