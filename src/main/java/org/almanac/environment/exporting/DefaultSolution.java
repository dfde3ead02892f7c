package org.almanac.environment.exporting;

import java.util.List;
import java.util.Map;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Publisher;
import org.almanac.solution.SolutionVersion;

/**
 * The default solution, which every environment has and which holds all unmanaged customizations (dataverse-semantics 1.5).
 * Its publisher's name tells the environment that it came from, because it can go only there.
 */
public final class DefaultSolution {

    public static final String NAME = "Default";

    private static final String PUBLISHER = "DefaultPublisher";
    private static final String PREFIX = "new";
    private static final int OPTION_VALUE_PREFIX = 10_000;

    private DefaultSolution() {}

    public static boolean is(String solution) {
        return NAME.equalsIgnoreCase(solution);
    }

    /** The publisher of the default solution of an environment. */
    public static Publisher publisher(EnvironmentName environment) {
        String name = PUBLISHER + environment.value().replace("-", "");
        return new Publisher(name, "Default Publisher for " + environment, PREFIX, OPTION_VALUE_PREFIX);
    }

    /** Its manifest, without contents. */
    public static PackageManifest manifest(Environment environment) {
        List<Integer> languages = environment.governance().languages();
        return PackageManifest.of(
                NAME,
                "Default Solution",
                SolutionVersion.parse("1.0"),
                false,
                publisher(environment.name()),
                languages.isEmpty() ? 1033 : languages.get(0));
    }

    static SolutionState state(Environment environment, Map<String, SolutionState> solutions) {
        SolutionState stored = solutions.get(SolutionState.keyOf(NAME));
        return stored != null
                ? stored
                : new SolutionState(
                        0,
                        NAME,
                        "Default Solution",
                        SolutionVersion.parse("1.0"),
                        false,
                        publisher(environment.name()).uniqueName(),
                        0,
                        SolutionRole.BASE,
                        null,
                        manifest(environment).body().hash());
    }
}
