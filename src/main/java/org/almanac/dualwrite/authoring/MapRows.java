package org.almanac.dualwrite.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.Mapping;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;

/** Rows of {@code msdyn_dualwriteentitymap} as components (package-format 10). */
final class MapRows {

    static final String KIND = "msdyn_dualwriteentitymap";

    private static final String ID = "msdyn_dualwriteentitymapid";

    private MapRows() {}

    static ComponentRef ref(UUID id) {
        return ComponentRef.of(KIND, id.toString());
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
        Map<String, String> columns = new TreeMap<>();
        columns.put("iscustomizable", "1");
        columns.put("msdyn_displayname", pair.displayName());
        columns.put("msdyn_mapping", mapping.json());
        columns.put("msdyn_name", name);
        columns.put("msdyn_version", version.toString());
        columns.put("statecode", "0");
        columns.put("statuscode", "1");
        List<XmlElement> children = columns.entrySet().stream()
                .map(column -> XmlElement.leaf(column.getKey(), column.getValue()))
                .toList();
        XmlElement row = XmlElement.of(KIND, children).withAttribute(ID, id.toString());
        return new ComponentDefinition(ref(id), name, null, row.toText());
    }
}
