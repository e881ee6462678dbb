package se.nyckeltal.hemtjanst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 3, on one staff member's visits; moments are minutes after midnight. */
@DisplayName("Whose time: cut and share")
class VemstidTest {

  private static final long MINUTE = 60_000_000;

  private static Registrering visit(String id, String home, int start, int end) {
    return new Registrering(id, home, start * MINUTE, end * MINUTE);
  }

  /** Each visit as its stretches, in minutes: 480-500/2 is shared by two. */
  private static List<String> told(Registrering... visits) {
    Vemstid whose = Vemstid.av(List.of(visits));
    List<String> told = new ArrayList<>();
    for (int i = 0; i < visits.length; i++) {
      StringBuilder text = new StringBuilder(visits[i].besokId());
      for (Stycke s : whose.stycken(i)) {
        text.append(" %d-%d/%d".formatted(s.fran() / MINUTE, s.till() / MINUTE, s.antal()));
      }
      told.add(text + (whose.kapat(i) > 0 ? " -" + whose.kapat(i) / MINUTE : ""));
    }
    return told;
  }

  @Test
  @DisplayName("visits after one another are each their own; touching is no overlap")
  void afterOneAnother() {
    assertThat(told(visit("b", "H2", 500, 520), visit("a", "H1", 480, 500)))
        .containsExactly("b 500-520/1", "a 480-500/1");
  }

  @Test
  @DisplayName("a forgotten stop 08:00-17:00 is cut where the next home begins, 08:30")
  void forgottenStop() {
    assertThat(
            told(
                visit("a", "H1", 480, 1020),
                visit("b", "H2", 510, 540),
                visit("c", "H1", 600, 630)))
        .containsExactly("a 480-510/1 -510", "b 510-540/1", "c 600-630/1");
  }

  @Test
  @DisplayName("the cut passes over visits to the same home to the first in another")
  void cutPassesOverTheSameHome() {
    assertThat(
            told(
                visit("a", "H1", 480, 600), visit("b", "H1", 490, 500), visit("c", "H2", 550, 560)))
        .containsExactly("a 480-490/1 490-500/2 500-550/1 -50", "b 490-500/2", "c 550-560/1");
  }

  @Test
  @DisplayName("a visit without length in another home cuts too")
  void withoutLengthCuts() {
    assertThat(told(visit("a", "H1", 480, 540), visit("b", "H2", 500, 500)))
        .containsExactly("a 480-500/1 -40", "b");
  }

  @Test
  @DisplayName("a visit that would have ended itself before the next home cuts all the same")
  void registeredStartsCut() {
    // b is itself cut by c, and still cuts a.
    assertThat(
            told(
                visit("a", "H1", 480, 540), visit("b", "H2", 500, 540), visit("c", "H1", 510, 540)))
        .containsExactly("a 480-500/1 -40", "b 500-510/1 -30", "c 510-540/1");
  }

  @Test
  @DisplayName("the same start in two homes: neither cuts the other, they share")
  void sameStartInTwoHomes() {
    assertThat(told(visit("a", "H1", 480, 510), visit("b", "H2", 480, 500)))
        .containsExactly("a 480-500/2 500-510/1", "b 480-500/2");
  }

  @Test
  @DisplayName("the same start in three homes, two of them one: a later one cuts all")
  void sameStartThenAnotherHome() {
    assertThat(
            told(
                visit("a", "H1", 480, 600),
                visit("b", "H2", 480, 600),
                visit("c", "H1", 480, 600),
                visit("d", "H2", 540, 600)))
        .containsExactly(
            "a 480-540/3 -60", "b 480-540/3 540-600/2", "c 480-540/3 -60", "d 540-600/2");
  }

  @Test
  @DisplayName("a couple: visits to one home share what they overlap")
  void couple() {
    assertThat(told(visit("a", "H1", 480, 510), visit("b", "H1", 480, 510)))
        .containsExactly("a 480-510/2", "b 480-510/2");
  }

  @Test
  @DisplayName("nested in one home: three share the middle")
  void nested() {
    assertThat(
            told(
                visit("a", "H1", 480, 600), visit("b", "H1", 500, 580), visit("c", "H1", 520, 540)))
        .containsExactly(
            "a 480-500/1 500-520/2 520-540/3 540-580/2 580-600/1",
            "b 500-520/2 520-540/3 540-580/2",
            "c 520-540/3");
  }

  @Test
  @DisplayName("as one visit ends another begins: one stretch, shared by as many")
  void stretchesAreJoined() {
    assertThat(
            told(
                visit("a", "H1", 480, 600), visit("b", "H1", 500, 520), visit("c", "H1", 520, 540)))
        .containsExactly("a 480-500/1 500-540/2 540-600/1", "b 500-520/2", "c 520-540/2");
  }

  @Test
  @DisplayName("after the cut nothing is left to share with")
  void cutBeforeShared() {
    assertThat(told(visit("a", "H1", 480, 600), visit("b", "H2", 500, 600)))
        .containsExactly("a 480-500/1 -100", "b 500-600/1");
  }

  @Test
  @DisplayName("no visits, and a visit without length, give nothing")
  void nothing() {
    assertThat(told()).isEmpty();
    assertThat(told(visit("a", "H1", 480, 480))).containsExactly("a");
    assertThat(Vemstid.av(List.of(visit("a", "H1", 480, 480))).delning().ingen()).isTrue();
  }

  @Test
  @DisplayName("100,000 visits under one staff id take no pairwise work")
  void manyVisits() {
    Random random = new Random(7);
    List<Registrering> visits = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      int start = random.nextInt(90 * 1440);
      visits.add(visit("v" + i, "H" + random.nextInt(3000), start, start + random.nextInt(60)));
    }
    Vemstid whose = Vemstid.av(visits);
    long given = 0;
    for (int i = 0; i < visits.size(); i++) {
      assertThat(whose.slut(i)).isBetween(visits.get(i).start(), visits.get(i).slut());
      given += whose.slut(i) - visits.get(i).start();
    }
    assertThat(given).isPositive();
  }
}
