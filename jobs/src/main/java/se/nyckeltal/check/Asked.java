package se.nyckeltal.check;

/**
 * What someone wants to know of some files.
 *
 * @param system source system, where the folder does not say it; null otherwise
 * @param export name of the contract, where neither folder nor name says it; null otherwise
 * @param most how many rejected rows are told of one by one
 * @param rows whether those rows themselves are shown: they hold personal data
 * @param texts whether texts that no code list knows are shown: they may be about a person
 */
public record Asked(String system, String export, int most, boolean rows, boolean texts) {}
