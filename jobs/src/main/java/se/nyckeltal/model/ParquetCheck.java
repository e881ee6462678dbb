package se.nyckeltal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import se.nyckeltal.contract.Column;
import se.nyckeltal.contract.TableContract;

/**
 * The same as {@link ContractCheck#content}, but for a table of a few small files, read here. To
 * plan a query takes Spark longer than to read most of a night's tables.
 */
final class ParquetCheck {

  private static final Set<PrimitiveTypeName> BYTES =
      Set.of(PrimitiveTypeName.BINARY, PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY);

  private final TableContract contract;
  private final List<String> required;
  private final Set<List<Object>> keys = new HashSet<>();
  private final Map<String, Long> missing = new TreeMap<>();
  private long rows;

  ParquetCheck(TableContract contract) {
    this.contract = contract;
    this.required = contract.columns().stream().filter(Column::required).map(Column::name).toList();
  }

  /**
   * Reads a file.
   *
   * @param folder values that the file's folder tells, by column
   */
  void read(Path file, Map<String, Object> folder, Configuration hadoop) throws IOException {
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
            .withConf(hadoop)
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        look(row, folder);
      }
    }
  }

  private void look(Group row, Map<String, Object> folder) {
    rows++;
    for (String column : required) {
      if (value(row, column, folder) == null) {
        missing.merge(column, 1L, Long::sum);
      }
    }
    List<Object> key = new ArrayList<>();
    contract.keys().forEach(column -> key.add(value(row, column, folder)));
    keys.add(key);
  }

  private static Object value(Group row, String column, Map<String, Object> folder) {
    if (folder.containsKey(column)) {
      return folder.get(column);
    }
    int field = row.getType().getFieldIndex(column);
    if (row.getFieldRepetitionCount(field) == 0) {
      return null;
    }
    Type type = row.getType().getType(field);
    if (!type.isPrimitive()) {
      return row.getGroup(field, 0).toString();
    }
    // Bytes as they are: as text two different numbers could look the same.
    return BYTES.contains(type.asPrimitiveType().getPrimitiveTypeName())
        ? row.getBinary(field, 0)
        : row.getValueToString(field, 0);
  }

  /**
   * What was found.
   *
   * @return number of rows
   * @throws BrokenContractException naming the columns, never a value
   */
  long judge() {
    ContractCheck.judge(contract, rows, keys.size(), missing);
    return rows;
  }
}
