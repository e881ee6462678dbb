package se.nyckeltal.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whom a run tells how it went.
 *
 * @param kommando words of a command that is run when a run ended badly; empty for none. It is told
 *     by environment variables ({@code docs/drift.md}) and gets the four lines on standard input
 * @param slutkoder the exit codes that it is run for
 * @param matvarden file that the figures of the last run are written to, for the node exporter's
 *     textfile collector; without it {@code log/nyckeltal.prom}
 */
public record LarmVal(List<String> kommando, List<Integer> slutkoder, Optional<Path> matvarden) {

  /** Failed, stopped, late: what somebody must see to before the next night. */
  private static final List<Integer> BAD = List.of(1, 4, 7);

  /** Fills in the defaults. */
  public LarmVal {
    kommando = kommando == null ? List.of() : List.copyOf(kommando);
    slutkoder = slutkoder == null ? BAD : List.copyOf(slutkoder);
    matvarden = matvarden == null ? Optional.empty() : matvarden;
  }

  /** All defaults. */
  static LarmVal usual() {
    return new LarmVal(null, null, Optional.empty());
  }
}
