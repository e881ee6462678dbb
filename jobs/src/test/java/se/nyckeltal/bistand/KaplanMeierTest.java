package se.nyckeltal.bistand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long spells last, by hand. */
class KaplanMeierTest {

  private static final Offset<Double> NEAR = within(1e-12);

  /** Spells as the doc writes them: 3 ended after three months, -3 censured after three. */
  private static Livstabell spells(int... lengths) {
    Livstabell all = Livstabell.tom();
    for (int length : lengths) {
      all.med(Math.abs(length), length > 0 ? 1 : 0, length > 0 ? 0 : 1);
    }
    return all;
  }

  private static List<Double> survival(int... lengths) {
    return KaplanMeier.av(spells(lengths)).manader().stream()
        .map(KaplanMeier.Manad::overlevnad)
        .toList();
  }

  @Test
  @DisplayName("the handbook's example, with a row for each month")
  void example() {
    List<KaplanMeier.Manad> months = KaplanMeier.av(spells(2, 3, -3, 5, -6)).manader();
    assertThat(months).extracting(KaplanMeier.Manad::nr).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(months)
        .extracting(KaplanMeier.Manad::underRisk)
        .containsExactly(5L, 5L, 4L, 2L, 2L, 1L);
    double[] expected = {1, 0.8, 0.6, 0.6, 0.3, 0.3};
    for (int i = 0; i < expected.length; i++) {
      assertThat(months.get(i).overlevnad()).isCloseTo(expected[i], NEAR);
    }
    // After 2: Greenwood 1/(5·4) = 0.05; log(-log 0.8) = -1.49994; 1.96·√0.05/log 0.8 = -1.96405.
    assertThat(months.get(0).nedre()).isNull();
    assertThat(months.get(1).nedre()).isCloseTo(Math.exp(-Math.exp(0.464107)), within(1e-5));
    assertThat(months.get(1).ovre()).isCloseTo(Math.exp(-Math.exp(-3.463987)), within(1e-5));
    assertThat(KaplanMeier.av(spells(2, 3, -3, 5, -6)).median().varde()).isEqualTo(5);
  }

  @Test
  @DisplayName("none ended, all ended at once, one person, nobody")
  void edges() {
    assertThat(survival(-1, -2)).containsExactly(1.0, 1.0);
    assertThat(KaplanMeier.av(spells(-1, -2)).median())
        .isEqualTo(new KaplanMeier.Median(null, null, null));
    assertThat(survival(2, 2, 2)).containsExactly(1.0, 0.0);
    KaplanMeier.Manad last = KaplanMeier.av(spells(2, 2, 2)).manader().get(1);
    assertThat(last.nedre()).isNull();
    assertThat(last.ovre()).isNull();
    assertThat(KaplanMeier.av(spells(4)).median())
        .isEqualTo(new KaplanMeier.Median(4.0, null, null));
    assertThat(KaplanMeier.av(Livstabell.tom()).manader()).isEmpty();
    assertThatThrownBy(() -> spells(0).antal()).hasMessageContaining("minst en månad");
  }

  @Test
  @DisplayName("at exactly a half the median is between it and the next end")
  void exactlyHalf() {
    assertThat(KaplanMeier.av(spells(1, 2, 5, 6)).median().varde()).isEqualTo(3.5);
    // No end comes after it.
    assertThat(KaplanMeier.av(spells(1, 2, -5, -6)).median().varde()).isEqualTo(2);
    // Six of ten left, then five, over two months.
    assertThat(KaplanMeier.av(spells(1, 1, 1, 1, 2, 3, 4, 4, 4, 9)).median().varde())
        .isEqualTo(2.5);
  }

  @Test
  @DisplayName("an end and a censoring in the same month: the end comes first")
  void ties() {
    assertThat(survival(1, -1)).containsExactly(0.5);
    assertThat(survival(1, -1, 2)).containsExactly(2 / 3.0, 0.0);
  }

  @Test
  @DisplayName("two groups by hand: 4/9 through 13/18 is 8/13")
  void logRank() {
    LogRank test = LogRank.av(List.of(spells(1, 3), spells(2, 4)));
    assertThat(test.chi2()).isCloseTo(8 / 13.0, NEAR);
    assertThat(test.frihetsgrader()).isEqualTo(1);
    // P(|N| > sqrt(8/13) = 0.78446) = 0.43277.
    assertThat(test.pVarde()).isCloseTo(0.43277, within(1e-5));
    assertThat(test.perioder()).isEqualTo(4);
  }

  @Test
  @DisplayName("one group, or one in which no end was to be expected, has nothing to compare with")
  void nothingToCompare() {
    assertThat(LogRank.av(List.of(spells(1, 3)))).isEqualTo(new LogRank(1, 0, 2, null, null));
    assertThat(LogRank.av(List.of(spells(5, 6), spells(-2))))
        .isEqualTo(new LogRank(2, 0, 3, null, null));
    assertThat(LogRank.av(List.of(spells(-5), spells(-2))))
        .isEqualTo(new LogRank(2, 0, 2, null, null));
    assertThat(LogRank.av(List.of()).frihetsgrader()).isZero();
    // All ended in the same month: no spread to measure the difference by.
    assertThat(LogRank.av(List.of(spells(2), spells(2))).chi2()).isNull();
  }
}
