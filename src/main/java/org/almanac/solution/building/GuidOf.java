package org.almanac.solution.building;

import org.almanac.solution.ComponentRef;

/** GUIDs that follow from a name, so that a package is the same whenever it is built. */
public final class GuidOf {

    private GuidOf() {}

    public static String name(String name) {
        return ComponentRef.of("guid", name).id().toString();
    }
}
