package se.nyckeltal.contract;

import java.util.List;
import java.util.Optional;

/**
 * What a table promises.
 *
 * @param name the table, its SQL file and its contract file
 * @param version of the contract, changed when a promise changes
 * @param lager where it lives
 * @param mapp folder under {@code bi/<zon>/tabeller/}: vo, ifo or gemensam
 * @param label Swedish label
 * @param description what a row is and what the table is for
 * @param kallor the tables and views that its calculation reads, and no others
 * @param giltighet first and last moment a row speaks of, from which the months concerned by a
 *     changed row follow; empty: all months
 * @param manadsvis whether only the months concerned are computed again; a table can have a column
 *     {@code manad} and still be made as a whole, since a row depends on more than its month
 * @param columns in order
 */
public record TableContract(
    String name,
    String version,
    Lager lager,
    String mapp,
    String label,
    String description,
    List<String> kallor,
    Optional<Giltighet> giltighet,
    boolean manadsvis,
    List<Column> columns) {

  /**
   * The columns (DATE or TIMESTAMP) that bound a row in time.
   *
   * @param fran first moment
   * @param till last moment, NULL means until further notice
   */
  public record Giltighet(String fran, String till) {}

  private static final String IFO = "ifo";
  private static final String SHARED = "gemensam";

  /**
   * Whether the table is about ekonomiskt bistånd. There a month's figures depend on all of a
   * person's months, so that tables are made as wholes and no changed row concerns single months.
   */
  public boolean isIfo() {
    return mapp.equals(IFO);
  }

  /** Whether the table belongs to one area, and has no rows before that area has deliveries. */
  public boolean isOfOneArea() {
    return !mapp.equals(SHARED);
  }

  /** The columns that together are unique. */
  public List<String> keys() {
    return columns.stream().filter(Column::key).map(Column::name).toList();
  }

  /** The names of all columns in order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** Whether rows are kept and computed by month, by a column {@code manad}. */
  public boolean hasMonth() {
    return manadsvis && columnNames().contains("manad");
  }
}
