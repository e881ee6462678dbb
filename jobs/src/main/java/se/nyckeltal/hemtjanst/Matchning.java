package se.nyckeltal.hemtjanst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import se.nyckeltal.hemtjanst.Par.Satt;

/**
 * Which of one client's reports are of which planned activities, one to one (tables.md rule 6):
 * what the report itself says, then same staff close in time, then other staff close in time.
 */
final class Matchning {

  private final List<Handelse> plans;
  private final List<Handelse> reports;
  private final List<Par> pairs = new ArrayList<>();
  private final Set<String> takenPlans = new HashSet<>();
  private final Set<String> takenReports = new HashSet<>();

  private Matchning(List<Handelse> plans, List<Handelse> reports) {
    this.plans = plans;
    this.reports = reports;
  }

  /**
   * The pairs.
   *
   * @param plans planned activities of one client
   * @param reports reports of the same client, of any status
   * @param named the plan that a report names, by report; one that is not among the plans is as if
   *     none were named
   * @param window how far apart two starts may be, in microseconds, itself included
   */
  static List<Par> para(
      List<Handelse> plans, List<Handelse> reports, Map<String, String> named, long window) {
    Matchning all = new Matchning(plans, reports);
    all.byName(named);
    all.bySameStaff(window);
    all.take(Narmast.para(all.freePlans(p -> true), all.freeReports(r -> true), window), Satt.TID);
    return all.pairs;
  }

  /** Of several reports that name one plan the first has it. */
  private void byName(Map<String, String> named) {
    Set<String> known = new HashSet<>();
    plans.forEach(p -> known.add(p.id()));
    reports.stream()
        .filter(r -> known.contains(named.get(r.id())))
        .sorted(Handelse.FIRST)
        .forEach(r -> take(named.get(r.id()), r.id(), Satt.ID));
  }

  /**
   * No plan or report is of two staff members, so each staff member's are a matter of their own.
   */
  private void bySameStaff(long window) {
    Map<String, List<Handelse>> plansOf = new HashMap<>();
    Map<String, List<Handelse>> reportsOf = new HashMap<>();
    Predicate<Handelse> known = h -> Objects.nonNull(h.personalId());
    freePlans(known)
        .forEach(p -> plansOf.computeIfAbsent(p.personalId(), s -> new ArrayList<>()).add(p));
    freeReports(known)
        .forEach(r -> reportsOf.computeIfAbsent(r.personalId(), s -> new ArrayList<>()).add(r));
    plansOf.forEach(
        (staff, own) ->
            take(Narmast.para(own, reportsOf.getOrDefault(staff, List.of()), window), Satt.TID));
  }

  private List<Handelse> freePlans(Predicate<Handelse> which) {
    return plans.stream().filter(p -> !takenPlans.contains(p.id())).filter(which).toList();
  }

  private List<Handelse> freeReports(Predicate<Handelse> which) {
    return reports.stream().filter(r -> !takenReports.contains(r.id())).filter(which).toList();
  }

  private void take(Map<String, String> reportByPlan, Satt satt) {
    reportByPlan.forEach((plan, report) -> take(plan, report, satt));
  }

  private void take(String plan, String report, Satt satt) {
    if (takenPlans.add(plan)) {
      takenReports.add(report);
      pairs.add(new Par(plan, report, satt));
    }
  }
}
