package se.nyckeltal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.event.Event;
import se.nyckeltal.event.EventCode;

@DisplayName("How far a run has come")
class StagesTest {

  private static final Map<String, Double> LAST =
      Map.of(
          "inbox", 4.0, "start", 6.0, "ingest", 40.0, "conform", 20.0, "measure", 20.0, "publish",
          10.0);

  private final List<Event> told = new ArrayList<>();
  private final Stages stages = new Stages(told::add, LAST);

  private double done() {
    return told.get(told.size() - 1).done();
  }

  @Test
  @DisplayName("is guessed by the last run's stages and by the weight of what is done")
  void share() {
    stages.begin("ingest", "Läser");
    assertThat(done()).isCloseTo(0.1, within(1e-9));
    stages.expect(Map.of("liten", 1.0, "stor", 3.0));
    stages.tell(EventCode.DELIVERY_TAKEN, "stor", "");
    assertThat(done()).isCloseTo(0.4, within(1e-9));
    stages.tell(EventCode.DELIVERY_LANDED, "liten", "");
    assertThat(done()).isCloseTo(0.4, within(1e-9));
    stages.tell(EventCode.DELIVERY_TAKEN, "liten", "");
    stages.tell(EventCode.DELIVERY_TAKEN, "liten", "");
    assertThat(done()).isCloseTo(0.5, within(1e-9));
    stages.begin("publish", "Publicerar");
    assertThat(done()).isCloseTo(0.9, within(1e-9));
    assertThat(told).extracting(Event::stage).contains("ingest", "publish");
  }

  @Test
  @DisplayName("each stage's time is kept by its name, and an ended one takes no more")
  void seconds() {
    stages.begin("start", "a");
    stages.begin("ingest", "b");
    stages.end();
    stages.end();
    assertThat(stages.seconds()).containsOnlyKeys("start", "ingest");
    assertThat(stages.seconds().values()).allMatch(s -> s >= 0 && s < 5);
  }
}
