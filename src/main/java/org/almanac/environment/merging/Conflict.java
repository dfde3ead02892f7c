package org.almanac.environment.merging;

/**
 * An element of a form that could not be merged and stands on the Conflicts Tab (dataverse-semantics 2.2).
 *
 * @param element what it is, such as {@code cell 1462c3c4-0495-2847-758e-cbcaac28615e}
 * @param loser solution that brought it
 * @param winner solution that holds its place, or took its parent away
 * @param reason one sentence for people
 */
public record Conflict(String element, String loser, String winner, String reason) {}
