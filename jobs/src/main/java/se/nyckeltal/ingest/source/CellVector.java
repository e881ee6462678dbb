package se.nyckeltal.ingest.source;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;
import se.nyckeltal.ingest.cells.BooleanCells;
import se.nyckeltal.ingest.cells.Cells;
import se.nyckeltal.ingest.cells.IntCells;
import se.nyckeltal.ingest.cells.ListCells;
import se.nyckeltal.ingest.cells.LongCells;
import se.nyckeltal.ingest.cells.TextCells;

/** The cells of a column as Spark sees them: the one class that knows both. Nothing is copied. */
final class CellVector extends ColumnVector {

  private final Cells cells;
  private final CellVector elements;

  CellVector(DataType type, Cells cells) {
    super(type);
    this.cells = cells;
    this.elements =
        cells instanceof ListCells list
            ? new CellVector(((ArrayType) type).elementType(), list.elements())
            : null;
  }

  @Override
  public void close() {
    // Plain arrays: nothing is held.
  }

  @Override
  public boolean hasNull() {
    return true;
  }

  @Override
  public int numNulls() {
    // Unknown; Spark asks only to skip a look at each row when there are none.
    return 1;
  }

  @Override
  public boolean isNullAt(int row) {
    return cells.isMissing(row);
  }

  @Override
  public boolean getBoolean(int row) {
    return ((BooleanCells) cells).get(row);
  }

  @Override
  public int getInt(int row) {
    return ((IntCells) cells).get(row);
  }

  @Override
  public long getLong(int row) {
    return ((LongCells) cells).get(row);
  }

  @Override
  public UTF8String getUTF8String(int row) {
    return isNullAt(row) ? null : UTF8String.fromBytes(((TextCells) cells).get(row));
  }

  @Override
  public Decimal getDecimal(int row, int precision, int scale) {
    return isNullAt(row) ? null : Decimal.createUnsafe(getLong(row), precision, scale);
  }

  @Override
  public ColumnarArray getArray(int row) {
    ListCells list = (ListCells) cells;
    return new ColumnarArray(elements, list.from(row), list.length(row));
  }

  @Override
  public ColumnarMap getMap(int row) {
    throw noSuchColumn();
  }

  @Override
  public byte getByte(int row) {
    throw noSuchColumn();
  }

  @Override
  public short getShort(int row) {
    throw noSuchColumn();
  }

  @Override
  public float getFloat(int row) {
    throw noSuchColumn();
  }

  @Override
  public double getDouble(int row) {
    throw noSuchColumn();
  }

  @Override
  public byte[] getBinary(int row) {
    throw noSuchColumn();
  }

  @Override
  public ColumnVector getChild(int ordinal) {
    throw noSuchColumn();
  }

  private static UnsupportedOperationException noSuchColumn() {
    return new UnsupportedOperationException("Ingen landad kolumn har den typen.");
  }
}
