/**
 * The cells of hemtjanst_timmar once more, by other means: DuckDB SQL in {@code facit/}, written
 * from the rules alone and straight from the delivered files. It shares no code with what it
 * checks.
 */
package se.nyckeltal.facit;
