package se.nyckeltal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The same truth in either system")
class BadaSystemenTest {

  @TempDir Path folder;

  private static long rows(Sanning made, String beginning) {
    return made.filer().entrySet().stream()
        .filter(e -> e.getKey().startsWith(beginning))
        .mapToLong(e -> e.getValue().rader())
        .sum();
  }

  @Test
  @DisplayName("is told in as many visits, decisions and absences")
  void isTheSame() throws IOException {
    StadVal val = StadVal.jamforbar();
    Sanning lifecare = new Stad(val.medSystem(Kallval.LIFECARE)).skriv(folder.resolve("l"));
    Sanning procapita = new Stad(val.medSystem(Kallval.PROCAPITA)).skriv(folder.resolve("p"));
    assertThat(procapita.utforda()).isEqualTo(lifecare.utforda()).isPositive();
    assertThat(procapita.installda()).isEqualTo(lifecare.installda()).isPositive();
    long visits = lifecare.utforda() + lifecare.installda() + lifecare.avbojda();
    assertThat(rows(procapita, "procapita/utforda_insatser")).isEqualTo(visits);
    long again = lifecare.antal(Fall.RATTELSE) + 2 * lifecare.antal(Fall.BORTTAGET);
    assertThat(rows(lifecare, "lifecare/ReportedVisit")).isEqualTo(visits + again);
    assertThat(rows(procapita, "procapita/beslut_20251130"))
        .isEqualTo(
            rows(lifecare, "lifecare/Decision_20251130")
                + rows(lifecare, "lifecare/LssDecision_20251130")
                - lifecare.antal(Fall.AVSLAG));
    assertThat(rows(procapita, "procapita/franvaro_20251130"))
        .isEqualTo(rows(lifecare, "lifecare/ClientAbsence_20251130"));
  }
}
