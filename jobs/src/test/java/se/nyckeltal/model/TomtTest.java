package se.nyckeltal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.config.Config;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.run.ShippedModels;
import se.nyckeltal.testkit.TestSpark;

/** A home where nothing was delivered yet. */
class TomtTest {

  @Test
  @DisplayName("every model can be planned of nothing, and has its contract's columns")
  void everyModelHasItsColumns(@TempDir Path lake) {
    Models models = ShippedModels.all();
    LocalDate date = LocalDate.of(2026, 2, 28);
    Workbench bench =
        Workbench.of(
            TestSpark.session(),
            new Workbench.Plan(
                models,
                ExportContracts.shipped(),
                CodeLists.shipped(),
                lake,
                Config.defaults().settings(),
                new Engine.Run("prov", date, List.of())));
    List<String> faults = new ArrayList<>();
    for (Model model : models.inOrder()) {
      try {
        ContractCheck.shape(
            model.contract(),
            model.computation().rows(bench.sources().of(model, List.of(date.withDayOfMonth(1)))));
      } catch (RuntimeException e) {
        faults.add(model.name() + ": " + e.getMessage().lines().limit(4).toList());
      }
    }
    assertThat(faults).isEmpty();
  }
}
