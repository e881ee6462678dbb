/** The command line: one class a command. The only place that writes to the terminal. */
package se.nyckeltal.cli;
