/**
 * What is kept: Delta tables (landed, core), Parquet by month (marts), and the state between runs.
 */
package se.nyckeltal.lake;
