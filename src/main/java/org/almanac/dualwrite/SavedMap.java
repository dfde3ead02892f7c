package org.almanac.dualwrite;

/**
 * A saved version of a table map with its definition, as an environment holds it or a package brings it.
 *
 * @param displayName as the row gives it
 */
public record SavedMap(TableMapVersion version, Mapping mapping, String displayName) {}
