package org.almanac.environment;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a solution is to be exported (dataverse-semantics 5.1).
 *
 * @param solution unique name; {@code Default} for all unmanaged customizations
 * @param managed whether the package is to be managed
 * @param settingsGroups groups of system settings that go along
 * @param targetVersion {@code SolutionPackageVersion} of an older platform, such as {@code 9.1}; null for the environment's
 * @param raiseVersion whether the solution's last number rises by one before the file is made, as in the maker portal; the
 *     platform's messages export the version as it is
 */
public record ExportOptions(
        String solution,
        boolean managed,
        Set<SettingsGroup> settingsGroups,
        @Nullable String targetVersion,
        boolean raiseVersion) {

    public ExportOptions {
        settingsGroups = java.util.Collections.unmodifiableSet(new TreeSet<>(settingsGroups));
    }

    /** The solution as it is, without settings. */
    public static ExportOptions of(String solution, boolean managed) {
        return new ExportOptions(solution, managed, Set.of(), null, false);
    }
}
