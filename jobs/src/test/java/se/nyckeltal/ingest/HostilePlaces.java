package se.nyckeltal.ingest;

import static se.nyckeltal.ingest.Hostile.Outcome.AVVISAS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Names in the inbox that are no files: links, pipes, folders, devices. */
final class HostilePlaces {

  /** A file beside the work folder that nothing may be read from. */
  static final Path SECRET = Path.of(System.getProperty("hostile.secret", "/finns-inte"));

  private HostilePlaces() {}

  static List<Hostile> all() {
    return List.of(
        place("länk till en god fil utanför", file -> Files.createSymbolicLink(file, SECRET)),
        place("länk till ingenting", file -> Files.createSymbolicLink(file, Path.of("borta"))),
        place("länk till sig själv", file -> Files.createSymbolicLink(file, file)),
        place("länk till en enhet utan slut", HostilePlaces::device),
        place("rör som ingen skriver i", HostilePlaces::pipe),
        place("mapp", Files::createDirectory));
  }

  private static Hostile place(String what, Hostile.Maker maker) {
    return Hostile.of(what, "prov_poster", "poster.csv", AVVISAS, maker);
  }

  private static void device(Path file) throws IOException {
    Files.createSymbolicLink(file, Path.of("/dev/zero"));
  }

  /** A named pipe: opening it waits for a writer that never comes. */
  static void pipe(Path file) throws IOException {
    try {
      int status = new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
      if (status != 0) {
        throw new IOException("mkfifo: " + status);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
