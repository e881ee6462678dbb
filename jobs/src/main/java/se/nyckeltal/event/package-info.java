/** What happens in a run, told with stable codes to a terminal, a log and whoever else listens. */
package se.nyckeltal.event;
