package org.almanac.dualwrite.authoring;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.Mapping;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowDefinition;
import org.almanac.solution.ComponentRef;

/** Rows of {@code msdyn_dualwriteentitymap} as components (package-format 10). */
final class MapRows {

    static final String KIND = "msdyn_dualwriteentitymap";

    private MapRows() {}

    static ComponentRef ref(UUID id) {
        return RowDefinition.ref(KIND, id);
    }

    static String name(String prefix, MapPair pair) {
        return prefix + "_[" + pair.displayName() + ']';
    }

    /** The id of a row: the same for the same save, and another in every environment, as on the platform. */
    static UUID id(EnvironmentName environment, String name, MapVersion version, String mapping) {
        String save = String.join("\n", "table map", environment.value(), name, version.toString(), mapping);
        return UUID.nameUUIDFromBytes(save.getBytes(StandardCharsets.UTF_8));
    }

    static ComponentDefinition definition(UUID id, String name, MapPair pair, MapVersion version, Mapping mapping) {
        return RowDefinition.of(KIND, id, name)
                .with("iscustomizable", "1")
                .with("msdyn_displayname", pair.displayName())
                .with("msdyn_mapping", mapping.json())
                .with("msdyn_name", name)
                .with("msdyn_version", version.toString())
                .definition();
    }
}
