package se.nyckeltal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFolderTest {

  @TempDir Path folder;

  @Test
  @DisplayName("many threads read the same folder of a jar at once")
  void readsAJarFromManyThreads() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar().toUri().toURL()}, null)) {
      Callable<SortedMap<String, byte[]>> reading = () -> ResourceFolder.files(loader, "prov/mapp");
      List<Callable<SortedMap<String, byte[]>>> many = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        many.add(reading);
      }
      ExecutorService pool = Executors.newFixedThreadPool(8);
      try {
        for (Future<SortedMap<String, byte[]>> found : pool.invokeAll(many)) {
          assertThat(found.get()).containsOnlyKeys("a.txt", "under/b.txt");
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }

  @Test
  @DisplayName("a folder that was not packed is an error")
  void missesAFolder() {
    assertThatThrownBy(() -> ResourceFolder.files("finns/inte"))
        .hasMessageContaining("mappen finns/inte saknas");
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("prov.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          List.of("prov/", "prov/mapp/", "prov/mapp/a.txt", "prov/mapp/under/b.txt")) {
        out.putNextEntry(new JarEntry(name));
        if (!name.endsWith("/")) {
          out.write("å".getBytes(StandardCharsets.UTF_8));
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
