package se.nyckeltal.generate;

/** Shifts that stand beside the real ones, revoked, and the visits that still name their plans. */
final class Tillbakadragna {

  private static final int ROUND = 6;
  private final StadVal val;
  private final Bokforing bok;

  Tillbakadragna(StadVal val, Bokforing bok) {
    this.val = val;
    this.bok = bok;
  }

  /** Whether a shift has a revoked one beside it. */
  boolean pass(String shift) {
    return Slump.share(val.fro(), shift.hashCode(), ROUND)
        < val.fall().av(Fall.TILLBAKADRAGET_PASS);
  }

  /** The plan in the revoked shift. */
  static String plan(String id) {
    return id + "z";
  }

  /** The plan that a visit names. */
  String lank(Besok visit) {
    String plan = visit.planId();
    boolean revoked =
        plan != null
            && pass(visit.passId())
            && Slump.share(val.fro(), plan.hashCode(), ROUND + 1)
                < val.fall().av(Fall.LANK_TILL_TILLBAKADRAGET);
    if (revoked) {
      bok.fall(Fall.LANK_TILL_TILLBAKADRAGET);
    }
    return revoked ? plan(plan) : plan;
  }
}
