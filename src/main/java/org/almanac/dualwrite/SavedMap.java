package org.almanac.dualwrite;

/**
 * A saved version of a table map with its definition, in an environment or in a package that would bring it.
 *
 * @param displayName as the row has it; the pair's where the row has none
 */
public record SavedMap(TableMapVersion version, Mapping mapping, String displayName) {

    public MapPair pair() {
        return version.pair();
    }
}
