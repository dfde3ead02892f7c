package org.almanac.environment.state;

import java.util.Locale;
import org.almanac.solution.SolutionVersion;

/**
 * A solution in an environment.
 *
 * @param id row id in the store; 0 for one that is still to be written
 * @param publisher unique name of its publisher
 * @param block place of the solution's layers in every stack, counted in the order of first installation; {@link
 *     #ACTIVE_BLOCK} for the unmanaged layer
 */
public record SolutionState(
        long id,
        String uniqueName,
        String displayName,
        SolutionVersion version,
        boolean managed,
        String publisher,
        int block) {

    /** Name of the unmanaged layer (dataverse-semantics 2.5). */
    public static final String ACTIVE = "Active";

    /** The unmanaged layer lies on top of all others. */
    public static final int ACTIVE_BLOCK = Integer.MAX_VALUE;

    /** The unique name as it is compared. */
    public String key() {
        return keyOf(uniqueName);
    }

    public static String keyOf(String uniqueName) {
        return uniqueName.toLowerCase(Locale.ROOT);
    }

    public boolean active() {
        return block == ACTIVE_BLOCK;
    }

    public SolutionState at(SolutionVersion newVersion, String newDisplayName) {
        return new SolutionState(id, uniqueName, newDisplayName, newVersion, managed, publisher, block);
    }

    String entry() {
        return String.join(
                "\n",
                "solution",
                uniqueName,
                displayName,
                version.text(),
                Boolean.toString(managed),
                publisher,
                Integer.toString(block));
    }
}
