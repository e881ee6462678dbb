/** The reader as a Spark data source: a scan over one delivery that is pure and never pruned. */
package se.nyckeltal.ingest.source;
