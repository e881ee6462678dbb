package se.nyckeltal.run;

import java.util.HashMap;
import java.util.Map;
import se.nyckeltal.bistand.OverlevnadComputation;
import se.nyckeltal.contract.TableContracts;
import se.nyckeltal.hemtjanst.AndelComputation;
import se.nyckeltal.indikator.Indikatorkatalog;
import se.nyckeltal.indikator.KatalogComputation;
import se.nyckeltal.model.Computation;
import se.nyckeltal.model.Models;

/** The models that the product comes with: the SQL files, and what SQL cannot say well. */
public final class ShippedModels {

  private ShippedModels() {}

  /** All of them, with the program's own indicators. */
  public static Models all() {
    return all(Indikatorkatalog.shipped());
  }

  /** All of them, with those indicators. */
  public static Models all(Indikatorkatalog indikatorer) {
    Map<String, Computation> java = new HashMap<>(AndelComputation.all());
    java.putAll(OverlevnadComputation.all());
    java.putAll(KatalogComputation.all(indikatorer));
    return Models.of(TableContracts.shipped(), java);
  }
}
