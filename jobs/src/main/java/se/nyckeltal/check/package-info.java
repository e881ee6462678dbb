/**
 * Validates exports as the nightly run would, without Spark, without loading and without writing
 * anything that stays.
 */
package se.nyckeltal.check;
