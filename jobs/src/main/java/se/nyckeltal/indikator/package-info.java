/**
 * The indicator catalogue: one file an indicator, evaluated by one engine. Source of the format:
 * the design's {@code tables.md}, "Indicator catalogue".
 */
package se.nyckeltal.indikator;
