/** The records that {@code schemas/} is read into: exports, published tables and code lists. */
package se.nyckeltal.contract;
