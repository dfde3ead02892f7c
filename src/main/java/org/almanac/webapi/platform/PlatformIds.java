package org.almanac.webapi.platform;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.almanac.solution.ComponentRef;

/**
 * The ids under which the Web API shows what embedded environments know by name. They follow from the names, so they never change
 * and are the same in every environment, as the well-known ones are (dataverse-semantics 1.2).
 */
public final class PlatformIds {

    /** Unique name of the solution that holds everything. */
    public static final String DEFAULT = "Default";
    /** Unique name of the solution that stands for the unmanaged layer. */
    public static final String ACTIVE = "Active";
    /** Unique name of the solution that stands for what the platform has itself. */
    public static final String SYSTEM = "System";

    /** The publisher of the default solution has this id everywhere. */
    static final UUID DEFAULT_PUBLISHER = UUID.fromString("d21aab71-79e7-11dd-8874-00188b01e34f");

    private static final Map<String, UUID> WELL_KNOWN = Map.of(
            "default", UUID.fromString("fd140aaf-4df4-11dd-bd17-0019b9312238"),
            "active", UUID.fromString("fd140aae-4df4-11dd-bd17-0019b9312238"),
            "system", UUID.fromString("fd140aad-4df4-11dd-bd17-0019b9312238"));

    private PlatformIds() {}

    /** The {@code solutionid} of a solution, a patch or a staged upgrade; each has its own. */
    public static UUID solution(String uniqueName) {
        String key = uniqueName.toLowerCase(Locale.ROOT);
        UUID known = WELL_KNOWN.get(key);
        return known == null ? named("solution", key) : known;
    }

    /** The {@code publisherid} of any publisher but the default solution's. */
    public static UUID publisher(String uniqueName) {
        return named("publisher", uniqueName.toLowerCase(Locale.ROOT));
    }

    /** The {@code solutioncomponentid} of a component in a solution. */
    public static UUID member(String solution, ComponentRef component) {
        return named("solutioncomponent", solution.toLowerCase(Locale.ROOT) + '\n' + component);
    }

    /** An id that follows from a table's name and whatever tells its rows apart. */
    static UUID named(String table, String name) {
        return UUID.nameUUIDFromBytes((table + '\n' + name).getBytes(StandardCharsets.UTF_8));
    }
}
