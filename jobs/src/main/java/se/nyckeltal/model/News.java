package se.nyckeltal.model;

import java.util.Set;

/**
 * What has happened since the marts were computed.
 *
 * @param sameRules whether the rules are the same
 * @param changed exports and tables of core that have changed
 */
public record News(boolean sameRules, Set<String> changed) {}
