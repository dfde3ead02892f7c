package org.almanac.webapi;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.almanac.solution.ComponentRef;

/** The ids under which the Web API shows solutions and what is in them. They follow from the unique names, so they never change. */
public final class SolutionIds {

    /** Those that the platform has in every environment (dataverse-semantics 1.2). */
    private static final Map<String, UUID> WELL_KNOWN = Map.of(
            "default", UUID.fromString("fd140aaf-4df4-11dd-bd17-0019b9312238"),
            "active", UUID.fromString("fd140aae-4df4-11dd-bd17-0019b9312238"),
            "system", UUID.fromString("fd140aad-4df4-11dd-bd17-0019b9312238"));

    private SolutionIds() {}

    /** The {@code solutionid} of a solution. */
    public static UUID of(String uniqueName) {
        String key = uniqueName.toLowerCase(Locale.ROOT);
        return WELL_KNOWN.getOrDefault(key, named("solution\n" + key));
    }

    /** The {@code solutioncomponentid} of a component in a solution. */
    public static UUID component(String uniqueName, ComponentRef component) {
        return named("solutioncomponent\n" + uniqueName.toLowerCase(Locale.ROOT) + '\n' + component);
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
