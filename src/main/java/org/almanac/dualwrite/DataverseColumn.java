package org.almanac.dualwrite;

/**
 * A column of a Dataverse table.
 *
 * @param type as exports write it, such as {@code nvarchar}, {@code lookup} or {@code bit}; empty where it is not known
 * @param required whether the platform refuses rows without it that do not get it by themselves
 * @param readOnly whether it can be set neither on creation nor later
 */
public record DataverseColumn(String type, boolean required, boolean readOnly) {

    /** A column of which nothing is known but that it is there. */
    public static final DataverseColumn PLAIN = new DataverseColumn("", false, false);
}
