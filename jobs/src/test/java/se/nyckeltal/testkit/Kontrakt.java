package se.nyckeltal.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import se.nyckeltal.contract.ExportContract;

/** Export contracts that only tests have ({@code kontrakt/*.json}). */
public final class Kontrakt {

  private Kontrakt() {}

  /** The contract of that name. */
  public static ExportContract named(String name) {
    try (InputStream in =
        Kontrakt.class.getClassLoader().getResourceAsStream("kontrakt/" + name + ".json")) {
      return ExportContract.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
