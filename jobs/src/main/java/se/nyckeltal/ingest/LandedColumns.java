package se.nyckeltal.ingest;

import java.util.ArrayList;
import java.util.List;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContract.Tidpunkt;
import se.nyckeltal.contract.Field;
import se.nyckeltal.contract.Roll;

/**
 * Names of the columns that an export lands as, in the order of {@link LandedSchema} but without
 * its types, which are Spark's: whoever only reads a file need not start it.
 */
public final class LandedColumns {

  private LandedColumns() {}

  /** All landed columns. */
  public static List<String> names(ExportContract contract) {
    List<String> names = new ArrayList<>();
    for (Field field : contract.fields()) {
      if (field.landed() && field.roll() == Roll.PERSON) {
        List.of("_id", "_fodelsemanad", "_kon", "_forskning")
            .forEach(part -> names.add(field.kolumn() + part));
      } else if (field.landed()) {
        names.add(field.kolumn());
      }
    }
    contract.tidpunkter().stream().map(Tidpunkt::kolumn).forEach(names::add);
    contract.hushallColumn().ifPresent(names::add);
    names.add(LandedSchema.LEVERANS_ID);
    names.add(LandedSchema.RAD);
    return names;
  }
}
