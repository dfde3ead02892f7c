package org.almanac.dualwrite;

import java.util.Locale;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/**
 * What a table map maps: a Dataverse table and an F&amp;O entity, compared without regard to case and surrounding blanks. Neither
 * of the two alone names a map (dual-write-and-order-management 1.1).
 *
 * @param set entity set of the Dataverse table, such as {@code accounts}
 * @param entity display name of the F&amp;O entity, such as {@code Customers V3}
 */
public record MapPair(String set, String entity) implements Comparable<MapPair> {

    private static final String SEPARATOR = " - ";

    public MapPair {
        set = set.strip();
        entity = entity.strip();
    }

    /**
     * Reads {@code <set> - <entity>}.
     *
     * @throws BadInput UNKNOWN_TABLE_MAP if it is not written like that
     */
    public static MapPair parse(String displayName) {
        int separator = displayName.indexOf(SEPARATOR);
        if (separator <= 0 || separator + SEPARATOR.length() >= displayName.length()) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_TABLE_MAP,
                    "A table map is named '<table> - <entity>', such as 'accounts - Customers V3'.",
                    displayName);
        }
        return new MapPair(displayName.substring(0, separator), displayName.substring(separator + SEPARATOR.length()));
    }

    /** As pages show it: {@code accounts - Customers V3}. */
    public String displayName() {
        return set + SEPARATOR + entity;
    }

    /** The display name as it is compared. */
    public String key() {
        return displayName().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MapPair pair && set.equalsIgnoreCase(pair.set) && entity.equalsIgnoreCase(pair.entity);
    }

    /** Of the letters as equalsIgnoreCase compares them. */
    @Override
    public int hashCode() {
        return 31 * hash(set) + hash(entity);
    }

    private static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
        }
        return hash;
    }

    @Override
    public int compareTo(MapPair other) {
        int sets = String.CASE_INSENSITIVE_ORDER.compare(set, other.set);
        return sets == 0 ? String.CASE_INSENSITIVE_ORDER.compare(entity, other.entity) : sets;
    }

    @Override
    public String toString() {
        return displayName();
    }
}
