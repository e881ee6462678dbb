package se.nyckeltal.event;

/**
 * Something that happened in a run.
 *
 * @param code what
 * @param stage the stage of the run that it happened in
 * @param dataset the export or table that it happened to; empty if none
 * @param text the same in Swedish, without anything about a person
 * @param done how much of the run is done, from 0 to 1
 */
public record Event(EventCode code, String stage, String dataset, String text, double done) {}
