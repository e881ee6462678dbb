/** The nightly run: lock, stages, receipts and summary. */
package se.nyckeltal.run;
