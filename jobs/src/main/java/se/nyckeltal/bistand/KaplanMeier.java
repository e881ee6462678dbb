package se.nyckeltal.bistand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The Kaplan–Meier estimate of how long spells last, with 95 % limits by Greenwood's variance and
 * the log-log transform, as R's {@code survfit(conf.type = "log-log")}.
 *
 * @param manader each month from 1 to the longest spell's
 */
record KaplanMeier(List<Manad> manader) {

  /** The normal distribution's 97.5 % point. */
  private static final double Z = 1.959963984540054;

  /** How near a half counts as a half, as in R: the square root of the precision of a double. */
  private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

  /**
   * One month.
   *
   * @param nr month of the spell, from 1
   * @param underRisk spells that lasted at least so long
   * @param avslut spells whose last month it was
   * @param censurerade spells that may go on after it
   * @param overlevnad share that lasts longer
   * @param nedre lower limit; empty while the share is 1 and when it is 0
   * @param ovre upper limit; empty likewise
   */
  record Manad(
      int nr,
      long underRisk,
      long avslut,
      long censurerade,
      double overlevnad,
      Double nedre,
      Double ovre) {}

  /**
   * The median and its limits in months, each empty if not reached.
   *
   * @param varde half have ended after so many months
   * @param nedre lower limit
   * @param ovre upper limit
   */
  record Median(Double varde, Double nedre, Double ovre) {}

  /** The estimate of those spells. */
  static KaplanMeier av(Livstabell spells) {
    List<Manad> months = new ArrayList<>();
    double share = 1;
    double hazardVariance = 0;
    long atRisk = spells.antal();
    for (int nr = 1; nr <= spells.langst(); nr++) {
      Livstabell.Handelser here = spells.vid(nr);
      if (here.avslut() > 0) {
        share *= (double) (atRisk - here.avslut()) / atRisk;
        hazardVariance += here.avslut() / ((double) atRisk * (atRisk - here.avslut()));
      }
      months.add(manad(nr, atRisk, here, share, hazardVariance));
      atRisk -= here.alla();
    }
    return new KaplanMeier(months);
  }

  private static Manad manad(
      int nr, long atRisk, Livstabell.Handelser here, double share, double hazardVariance) {
    if (share <= 0 || share >= 1) {
      return new Manad(nr, atRisk, here.avslut(), here.censurerade(), share, null, null);
    }
    double middle = Math.log(-Math.log(share));
    double half = Z * Math.sqrt(hazardVariance) / Math.log(share);
    return new Manad(
        nr,
        atRisk,
        here.avslut(),
        here.censurerade(),
        share,
        Math.exp(-Math.exp(middle - half)),
        Math.exp(-Math.exp(middle + half)));
  }

  /** The median, where its limits are the medians of the limits' curves, as R prints them. */
  Median median() {
    return new Median(halverad(Manad::overlevnad), halverad(Manad::nedre), halverad(Manad::ovre));
  }

  /**
   * The first month in which a curve is a half or less. Where it lies at exactly a half for a time,
   * any month of that time would do: the mean of its first and the one in which it falls again.
   */
  private Double halverad(Function<Manad, Double> curve) {
    Manad reached = null;
    for (Manad month : manader) {
      Double value = curve.apply(month);
      if (value == null) {
        continue;
      }
      if (reached == null && value < 0.5 + TOLERANCE) {
        reached = month;
        if (Math.abs(value - 0.5) >= TOLERANCE) {
          return (double) month.nr();
        }
      } else if (reached != null && value < curve.apply(reached)) {
        return (reached.nr() + month.nr()) / 2.0;
      }
    }
    return reached == null ? null : (double) reached.nr();
  }
}
