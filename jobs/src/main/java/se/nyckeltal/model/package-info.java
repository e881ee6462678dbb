/** SQL models: read, order, run, check; and which months are concerned. */
package se.nyckeltal.model;
