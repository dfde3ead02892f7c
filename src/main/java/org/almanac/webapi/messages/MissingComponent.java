package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.ToIntFunction;
import org.almanac.environment.Plan;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;

/** {@code MissingComponent}: a dependency of a package that an environment does not meet (dataverse-semantics 4). */
final class MissingComponent {

    private MissingComponent() {}

    /** What the manifest says of a dependency that is not met; only what it declares can be missing. */
    static MissingDependency declared(Plan.MissingEnds ends, PackageManifest manifest) {
        return manifest.missingDependencies().stream()
                .filter(each -> each.required().component().equals(ends.required())
                        && each.dependent().component().equals(ends.dependent()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(manifest.uniqueName() + " declares no such dependency"));
    }

    /** @param numbers of component types */
    static ObjectNode of(Plan.MissingEnds ends, PackageManifest manifest, ToIntFunction<ComponentKind> numbers) {
        MissingDependency declared = declared(ends, manifest);
        ObjectNode result = Fields.none();
        result.set("RequiredComponent", detail(declared.required(), numbers));
        result.set("DependentComponent", detail(declared.dependent(), numbers));
        return result;
    }

    private static ObjectNode detail(DependencyEnd end, ToIntFunction<ComponentKind> numbers) {
        ObjectNode detail = Fields.none();
        detail.put("DisplayName", end.displayName());
        detail.put("Id", end.attributes().get("id"));
        detail.put("ParentDisplayName", end.attributes().get("parentDisplayName"));
        detail.put("ParentId", end.attributes().get("parentId"));
        detail.put("ParentSchemaName", end.parentSchemaName().orElse(null));
        detail.put(
                "SchemaName",
                end.attributes().getOrDefault("schemaName", end.component().key()));
        detail.put("Solution", end.solution());
        detail.put("Type", numbers.applyAsInt(end.component().kind()));
        return detail;
    }
}
