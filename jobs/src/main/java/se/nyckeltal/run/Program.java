package se.nyckeltal.run;

import io.delta.tables.DeltaTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.package$;

/** Which program this is. */
final class Program {

  private Program() {}

  /** The version that the jar was built as. */
  static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "utveckling" : version;
  }

  /** It and what it stands on, by name. */
  static Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("nyckeltal", version());
    versions.put("java", Runtime.version().toString());
    versions.put("spark", package$.MODULE$.SPARK_VERSION());
    versions.put("delta", DeltaTable.class.getPackage().getImplementationVersion());
    return versions;
  }
}
