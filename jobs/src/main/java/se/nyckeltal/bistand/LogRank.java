package se.nyckeltal.bistand;

import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.special.Gamma;

/**
 * The log-rank test of whether spells last as long in all groups, as R's {@code survdiff}.
 *
 * @param grupper groups with spells
 * @param frihetsgrader groups in which an end was to be expected, but one
 * @param perioder spells in all groups
 * @param chi2 the statistic; empty with fewer than two groups, or when they cannot be compared
 * @param pVarde how often chance alone gives at least that; empty likewise
 */
record LogRank(int grupper, int frihetsgrader, long perioder, Double chi2, Double pVarde) {

  /** The test of those groups. */
  static LogRank av(Collection<Livstabell> groups) {
    List<Livstabell> compared = groups.stream().filter(g -> vantas(g, groups)).toList();
    long spells = groups.stream().mapToLong(Livstabell::antal).sum();
    int free = Math.max(compared.size() - 1, 0);
    if (free == 0) {
      return new LogRank(groups.size(), free, spells, null, null);
    }
    try {
      double chi2 = statistic(compared, groups);
      double p = Gamma.regularizedGammaQ(free / 2.0, chi2 / 2);
      return new LogRank(groups.size(), free, spells, chi2, p);
    } catch (SingularMatrixException e) {
      // No group has any spell left beside the other's: nothing can be told.
      return new LogRank(groups.size(), free, spells, null, null);
    }
  }

  private static Livstabell alla(Collection<Livstabell> groups) {
    Livstabell all = Livstabell.tom();
    groups.forEach(all::plus);
    return all;
  }

  /** Whether any end was to be expected: spells of the group were there when one ended. */
  private static boolean vantas(Livstabell group, Collection<Livstabell> groups) {
    int[] ends = alla(groups).avslutslangder();
    return ends.length > 0 && group.underRisk(ends[0]) > 0;
  }

  private static double statistic(List<Livstabell> compared, Collection<Livstabell> groups) {
    int free = compared.size() - 1;
    RealVector difference = new ArrayRealVector(free);
    RealMatrix variance = MatrixUtils.createRealMatrix(free, free);
    Livstabell all = alla(groups);
    for (int length : all.avslutslangder()) {
      double ended = all.vid(length).avslut();
      double atRisk = all.underRisk(length);
      double spread = atRisk > 1 ? ended * (atRisk - ended) / (atRisk - 1) : 0;
      for (int i = 0; i < free; i++) {
        double share = compared.get(i + 1).underRisk(length) / atRisk;
        difference.addToEntry(i, compared.get(i + 1).vid(length).avslut() - ended * share);
        for (int j = 0; j < free; j++) {
          double other = compared.get(j + 1).underRisk(length) / atRisk;
          variance.addToEntry(i, j, spread * share * ((i == j ? 1 : 0) - other));
        }
      }
    }
    return difference.dotProduct(new LUDecomposition(variance).getSolver().solve(difference));
  }
}
