/**
 * The way in: from a dropped file to landed rows and rejects.
 *
 * <p>A row is accepted, rejected with all its reasons, or a counted duplicate; a file is loaded,
 * refused or already known. Identities are replaced before a row leaves the reader.
 */
package se.nyckeltal.ingest;
