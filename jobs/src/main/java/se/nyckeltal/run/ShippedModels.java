package se.nyckeltal.run;

import java.util.HashMap;
import java.util.Map;
import se.nyckeltal.bistand.OverlevnadComputation;
import se.nyckeltal.contract.TableContracts;
import se.nyckeltal.hemtjanst.AndelComputation;
import se.nyckeltal.model.Computation;
import se.nyckeltal.model.Models;

/** The models that the product comes with: the SQL files, and what SQL cannot say well. */
public final class ShippedModels {

  private ShippedModels() {}

  /** All of them. */
  public static Models all() {
    Map<String, Computation> java = new HashMap<>(AndelComputation.all());
    java.putAll(OverlevnadComputation.all());
    return Models.of(TableContracts.shipped(), java);
  }
}
