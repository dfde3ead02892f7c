package org.almanac.environment.planning;

import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Plan;
import org.almanac.solution.PackageManifest;

/**
 * The solution that holds every unmanaged component of an environment. It is exported and imported only unmanaged, and goes
 * only into the environment that it came from (dataverse-semantics 1.2, 1.5). Where it came from shows in its publisher,
 * which every environment has under a name of its own.
 */
public final class DefaultSolution {

    /** Unique name in every environment. */
    public static final String NAME = Plan.DEFAULT_SOLUTION;

    private static final String PUBLISHER = "DefaultPublisher";

    private DefaultSolution() {}

    /** Whether a package holds a default solution, of whichever environment. */
    public static boolean is(PackageManifest manifest) {
        return manifest.uniqueName().equalsIgnoreCase(NAME);
    }

    /** Unique name of the publisher that an export of the default solution names; a publisher's name has no hyphens. */
    public static String publisherOf(EnvironmentName environment) {
        return PUBLISHER + environment.value().replace("-", "");
    }

    /** Whether the default solution in a package is that of the environment. */
    public static boolean comesFrom(EnvironmentName environment, PackageManifest manifest) {
        return manifest.publisher().uniqueName().equalsIgnoreCase(publisherOf(environment));
    }
}
