package se.nyckeltal.contract;

/** Where a table lives and how it is kept. */
public enum Lager {
  /** One model of both systems, a Delta table. */
  CORE,
  /** A step of a calculation, computed when asked for and kept nowhere. */
  VY,
  /** A step of a calculation that several tables read: computed once a run, then forgotten. */
  ARBETE,
  /** A step of a calculation, kept as Parquet by month. */
  MART,
  /** A published table: kept as Parquet by month and joined to one file in {@code bi/}. */
  BI;

  /** Whether the table is kept as one Parquet folder a month. */
  public boolean byMonth() {
    return this == MART || this == BI;
  }
}
