package org.almanac.webapi.messages;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.Dependency;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.ComponentTypes;
import org.almanac.webapi.SolutionIds;
import org.almanac.webapi.source.WireRow;

/** Dependencies as rows of the platform's table (dataverse-semantics 4). */
final class DependencyRows {

    private DependencyRows() {}

    static WireRow of(Dependency dependency) {
        UUID id = id(dependency);
        Map<String, Object> values = new HashMap<>();
        values.put("dependencyid", id);
        values.put("dependencytype", dependency.type().number());
        end(values, "dependentcomponent", dependency.dependent());
        end(values, "requiredcomponent", dependency.required());
        return new WireRow(id, 1, values);
    }

    private static UUID id(Dependency dependency) {
        String both = dependency.dependent().component() + "\n" + dependency.required().component();
        return UUID.nameUUIDFromBytes(("dependency\n" + both).getBytes(StandardCharsets.UTF_8));
    }

    private static void end(Map<String, Object> values, String prefix, Dependency.End end) {
        values.put(prefix + "objectid", ComponentIds.of(end.component()));
        values.put(prefix + "type", ComponentTypes.number(end.component().kind()));
        ComponentRef parent = end.parent();
        if (parent != null) {
            values.put(prefix + "parentid", ComponentIds.of(parent));
        }
        String base = end.baseSolution();
        if (base != null) {
            values.put(prefix + "basesolutionid", SolutionIds.of(base));
        }
    }
}
