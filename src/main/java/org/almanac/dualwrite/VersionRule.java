package org.almanac.dualwrite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.planning.VersionRuleText;
import org.jspecify.annotations.Nullable;

/**
 * Which of its saved versions a map is to run (dual-write-and-order-management 4: version choice).
 *
 * @param base for maps that are not named
 * @param exact the version of {@link Base#EXACT}; null otherwise
 * @param publishers unique names of the publishers whose versions may be chosen; empty for all. The highest version among them wins,
 *     whoever saved it; they do not restrict what is named.
 * @param named versions of single maps, by the text that names the map
 */
public record VersionRule(Base base, @Nullable MapVersion exact, List<String> publishers, Map<String, Version> named) {

    /** The rule for maps that are not named. */
    public enum Base {
        /** The version that the package brings; the highest where it brings several. */
        PACKAGE,
        /** The highest version that the environment or the package has. */
        LATEST,
        /** One version for all maps; one without it keeps its own, with a warning. */
        EXACT
    }

    /**
     * A version of one map.
     *
     * @param publisher unique name; null for any
     */
    public record Version(MapVersion version, @Nullable String publisher) {}

    public VersionRule {
        publishers = List.copyOf(publishers);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** What the package brings. */
    public static VersionRule ofPackage() {
        return new VersionRule(Base.PACKAGE, null, List.of(), Map.of());
    }

    /**
     * Reads a rule: items separated by semicolons or line ends, each one of
     *
     * <ul>
     *   <li>{@code package} (also an empty text) or {@code latest},
     *   <li>{@code 2.0.1.8}: this version of every map that has it,
     *   <li>{@code publishers=ctso, msdyn}: only versions of these,
     *   <li>{@code accounts - Customers V3=2.0.1.8} or {@code … =2.0.1.8 of ctso}: this version of this map, which must exist.
     * </ul>
     *
     * @throws org.almanac.problem.BadInput INVALID_REQUEST, with the item
     */
    public static VersionRule parse(String text) {
        return VersionRuleText.parse(text);
    }
}
