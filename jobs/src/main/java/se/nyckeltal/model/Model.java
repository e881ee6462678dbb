package se.nyckeltal.model;

import se.nyckeltal.contract.TableContract;

/**
 * A table and how it is made.
 *
 * @param contract what it promises
 * @param computation how its rows come about
 */
public record Model(TableContract contract, Computation computation) {

  /** The table's name. */
  public String name() {
    return contract.name();
  }
}
