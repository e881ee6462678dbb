package se.nyckeltal.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.ingest.cells.ListCells;
import se.nyckeltal.ingest.cells.LongCells;
import se.nyckeltal.ingest.cells.TextCells;

@DisplayName("A landed column as Spark sees it")
class CellVectorTest {

  @Test
  @DisplayName("numbers and texts, and rows without")
  void values() {
    LongCells amounts = new LongCells(2);
    amounts.set(0, 12_345_600L);
    amounts.setMissing(1);
    try (CellVector vector = new CellVector(DataTypes.createDecimalType(18, 6), amounts)) {
      assertThat(vector.hasNull()).isTrue();
      assertThat(vector.numNulls()).isPositive();
      assertThat(vector.getDecimal(0, 18, 6).toJavaBigDecimal())
          .isEqualTo(new BigDecimal("12.345600"));
      assertThat(vector.isNullAt(1)).isTrue();
      assertThat(vector.getDecimal(1, 18, 6)).isNull();
    }
    TextCells texts = new TextCells(2);
    texts.set(0, "å".getBytes(StandardCharsets.UTF_8));
    texts.setMissing(1);
    try (CellVector vector = new CellVector(DataTypes.StringType, texts)) {
      assertThat(vector.getUTF8String(0)).hasToString("å");
      assertThat(vector.getUTF8String(1)).isNull();
    }
  }

  @Test
  @DisplayName("the stretch of each list")
  void lists() {
    LongCells elements = new LongCells(1);
    ListCells lists = new ListCells(2, elements);
    lists.begin(0);
    elements.set(0, 7);
    lists.added(0);
    elements.set(lists.begin(1), 8);
    lists.added(1);
    try (CellVector vector = new CellVector(DataTypes.createArrayType(DataTypes.LongType), lists)) {
      assertThat(vector.getArray(0).toLongArray()).containsExactly(7);
      assertThat(vector.getArray(1).toLongArray()).containsExactly(8);
    }
  }

  @Test
  @DisplayName("no other type is ever asked for in silence")
  void otherTypes() {
    try (CellVector vector = new CellVector(DataTypes.LongType, new LongCells(1))) {
      List<ThrowingCallable> others =
          List.of(
              () -> vector.getByte(0),
              () -> vector.getShort(0),
              () -> vector.getFloat(0),
              () -> vector.getDouble(0),
              () -> vector.getBinary(0),
              () -> vector.getMap(0),
              () -> vector.getChild(0));
      others.forEach(o -> assertThatThrownBy(o).isInstanceOf(UnsupportedOperationException.class));
    }
  }
}
