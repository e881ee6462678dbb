package se.nyckeltal.ingest.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns that grow keep what they have")
class CellsTest {

  private static byte[] text(int row) {
    return ("text " + row).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("each kind, far beyond the room it began with")
  void grows() {
    BooleanCells yes = new BooleanCells(1);
    IntCells days = new IntCells(1);
    LongCells numbers = new LongCells(1);
    TextCells texts = new TextCells(1);
    for (int row = 0; row < 100; row += 2) {
      yes.set(row, row % 4 == 0);
      days.set(row, -row);
      numbers.set(row, Long.MAX_VALUE - row);
      texts.set(row, text(row));
      yes.setMissing(row + 1);
      days.setMissing(row + 1);
      numbers.setMissing(row + 1);
      texts.setMissing(row + 1);
    }
    for (int row = 0; row < 100; row += 2) {
      assertThat(yes.get(row)).isEqualTo(row % 4 == 0);
      assertThat(days.get(row)).isEqualTo(-row);
      assertThat(numbers.get(row)).isEqualTo(Long.MAX_VALUE - row);
      assertThat(texts.get(row)).isEqualTo(text(row));
      assertThat(yes.isMissing(row) || days.isMissing(row)).isFalse();
      assertThat(numbers.isMissing(row) || texts.isMissing(row)).isFalse();
      assertThat(yes.isMissing(row + 1) && days.isMissing(row + 1)).isTrue();
      assertThat(numbers.isMissing(row + 1) && texts.isMissing(row + 1)).isTrue();
    }
  }

  @Test
  @DisplayName("lists lie end to end; a row that is written again begins where it began")
  void lists() {
    LongCells elements = new LongCells(1);
    ListCells lists = new ListCells(1, elements);
    for (int row = 0; row < 20; row++) {
      for (int attempt = 0; attempt < 2; attempt++) {
        int at = lists.begin(row);
        for (int i = 0; i < row % 3; i++) {
          elements.set(at + i, 10L * row + i);
          lists.added(row);
        }
      }
    }
    lists.setMissing(20);
    assertThat(lists.isMissing(20)).isTrue();
    assertThat(lists.length(20)).isZero();
    // Rows 0 to 19 have 0, 1, 2, 0, 1, 2 … elements: 6 whole rounds of 3, then 0 and 1.
    assertThat(lists.from(20)).isEqualTo(19);
    assertThat(lists.from(5)).isEqualTo(4);
    assertThat(lists.length(5)).isEqualTo(2);
    assertThat(elements.get(lists.from(5) + 1)).isEqualTo(51);
    assertThat(lists.elements()).isSameAs(elements);
  }
}
