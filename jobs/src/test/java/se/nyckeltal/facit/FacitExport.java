package se.nyckeltal.facit;

import java.util.List;
import java.util.Locale;

/**
 * An export that the calculation reads: where it lies, how it is written, and what a file of it is
 * the whole truth about.
 */
record FacitExport(String system, String namn, String format, Slag slag) {

  /** What a file is the whole truth about. */
  enum Slag {
    /** All that there is. */
    OGONBLICK,
    /** Its period where the name has one, else nothing: it holds changes. */
    ANDRINGAR,
    /** Its period where the name has one, else the days in it. */
    PERIOD
  }

  static final List<FacitExport> ALLA =
      List.of(
          lifecare("Client", Slag.OGONBLICK),
          lifecare("ClientAbsence", Slag.OGONBLICK),
          lifecare("Decision", Slag.OGONBLICK),
          lifecare("LssDecision", Slag.OGONBLICK),
          lifecare("OrderedService", Slag.OGONBLICK),
          lifecare("ServicePeriod", Slag.OGONBLICK),
          lifecare("Execution", Slag.OGONBLICK),
          lifecare("ExecutedDecision", Slag.OGONBLICK),
          lifecare("ExecutingProvider", Slag.OGONBLICK),
          lifecare("ProviderUnit", Slag.OGONBLICK),
          lifecare("PlanningUnit", Slag.OGONBLICK),
          lifecare("PlannedWorkshift", Slag.ANDRINGAR),
          lifecare("ReportedVisit", Slag.ANDRINGAR),
          lifecare("ExecutedService", Slag.ANDRINGAR),
          csv("procapita", "beslut", Slag.OGONBLICK),
          csv("procapita", "bestallning", Slag.OGONBLICK),
          csv("procapita", "franvaro", Slag.OGONBLICK),
          csv("procapita", "utforda_insatser", Slag.PERIOD),
          csv("tes", "besok", Slag.PERIOD),
          csv("phoniro", "besok", Slag.PERIOD),
          csv("kommun", "enheter", Slag.OGONBLICK));

  private static FacitExport lifecare(String namn, Slag slag) {
    return new FacitExport("lifecare", namn, "json", slag);
  }

  private static FacitExport csv(String system, String namn, Slag slag) {
    return new FacitExport(system, namn, "csv", slag);
  }

  String id() {
    return system + "_" + namn;
  }

  /**
   * Whether a file of that name is one of this export: entity, then period and time after
   * underscores.
   */
  boolean galler(String file) {
    String rest = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
    if (!rest.endsWith("." + format)) {
      return false;
    }
    String stem = rest.substring(0, rest.length() - format.length() - 1);
    return format.equals("json")
        ? stem.equals(namn) || stem.startsWith(namn + "_")
        : stem.toLowerCase(Locale.ROOT).matches(namn + "([^a-zåäö].*)?");
  }
}
