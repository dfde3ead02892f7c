package org.almanac.environment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator lets makers and imports do in an environment.
 *
 * @param blockUnmanagedCustomizations refuses unmanaged imports and unmanaged edits of managed components
 *     (dataverse-semantics 2.4)
 * @param languages LCIDs that are provisioned; labels in others are dropped with a warning
 * @param mostTables how many custom tables it may hold; null without a limit
 * @param largestPackage size in bytes above which a package is neither imported nor exported; 95 MB by default
 *     (dataverse-semantics 5.2)
 * @param checker what critical findings of the solution checker do to an import
 */
public record Governance(
        boolean blockUnmanagedCustomizations,
        List<Integer> languages,
        @Nullable Integer mostTables,
        long largestPackage,
        CheckerEnforcement checker) {

    /** What a critical finding does (dataverse-semantics 5.4). */
    public enum CheckerEnforcement {
        NONE,
        WARN,
        BLOCK
    }

    private static final int ENGLISH = 1033;
    private static final long MEGABYTES_95 = 95L * 1024 * 1024;

    /** Nothing is forbidden; the language is English. */
    public static final Governance STANDARD =
            new Governance(false, List.of(ENGLISH), null, MEGABYTES_95, CheckerEnforcement.NONE);

    public Governance {
        languages = List.copyOf(languages);
    }
}
