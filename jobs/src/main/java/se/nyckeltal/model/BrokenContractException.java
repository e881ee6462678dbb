package se.nyckeltal.model;

import java.util.List;

/** A computed table is not what its contract promises: a fault in the program, nothing is kept. */
public final class BrokenContractException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenContractException(String table, List<String> faults) {
    super("Tabellen %s håller inte sitt kontrakt: %s.".formatted(table, String.join("; ", faults)));
  }
}
