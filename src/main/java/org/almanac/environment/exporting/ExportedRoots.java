package org.almanac.environment.exporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.RootComponent;
import org.jspecify.annotations.Nullable;

/**
 * The root components of an exported manifest (package-format 4): those that the solution came with as long as they are
 * members, and what was added since. Components of the solution component framework and parts of tables other than forms are
 * not listed.
 */
final class ExportedRoots {

    private static final Set<String> NEVER =
            Set.of("Attribute", "EntityKey", "EntityRelationship", "SavedQuery", "SavedQueryVisualization");
    private static final Comparator<RootComponent> ORDER = Comparator.<RootComponent>comparingInt(ExportedRoots::number)
            .thenComparing(root -> Objects.requireNonNullElse(root.schemaName(), ""))
            .thenComparing(root -> Objects.requireNonNullElse(root.id(), ""));

    private ExportedRoots() {}

    static List<RootComponent> of(ExportSource source, ExportContent content) {
        Map<ComponentRef, RootComponent> listed = new Behaviors(source).listed();
        List<RootComponent> kept = new ArrayList<>();
        List<RootComponent> added = new ArrayList<>();
        for (ExportedComponent component : content.components()) {
            RootComponent before = listed.get(component.ref());
            if (before == null && isNewRoot(component)) {
                added.add(root(component));
            } else if (before != null) {
                kept.add(before);
            }
        }
        List<RootComponent> result = new ArrayList<>();
        for (RootComponent root : source.manifest().rootComponents()) {
            if (kept.contains(root)) {
                result.add(withBehavior(root, source));
            }
        }
        if (!added.isEmpty()) {
            result.addAll(added);
            result.sort(ORDER);
        }
        return result;
    }

    private static int number(RootComponent root) {
        return root.type().matches("[0-9]{1,9}") ? Integer.parseInt(root.type()) : Integer.MAX_VALUE;
    }

    private static RootComponent withBehavior(RootComponent root, ExportSource source) {
        Integer behavior = Objects.requireNonNull(source.members().get(ComponentKinds.ofRoot(root)))
                .behavior();
        return Objects.equals(root.behavior(), behavior)
                ? root
                : new RootComponent(root.type(), root.schemaName(), root.id(), behavior, root.otherAttributes());
    }

    private static boolean isNewRoot(ExportedComponent component) {
        KindDescriptor kind = ComponentKinds.describe(component.ref().kind());
        boolean framework = kind.typeNumber() == null || kind.kind().name().startsWith("environmentvariable");
        return component.behavior() != null
                && !framework
                && !NEVER.contains(kind.kind().name());
    }

    private static RootComponent root(ExportedComponent component) {
        KindDescriptor kind = ComponentKinds.describe(component.ref().kind());
        String key = component.ref().key();
        return switch (kind.rootKey()) {
            case NONE -> root(kind, null, null, component);
            case ID -> root(kind, null, '{' + key + '}', component);
            case SCHEMA_NAME -> root(kind, schemaName(kind, component), null, component);
        };
    }

    private static RootComponent root(
            KindDescriptor kind, @Nullable String schemaName, @Nullable String id, ExportedComponent component) {
        return new RootComponent(String.valueOf(kind.typeNumber()), schemaName, id, component.behavior(), Map.of());
    }

    /** The default site map has no name; a table's is the logical one. */
    private static @Nullable String schemaName(KindDescriptor kind, ExportedComponent component) {
        String key = component.ref().key();
        return switch (kind.kind().name()) {
            case "Entity" -> key;
            case "SiteMap" -> key.equals(ComponentKinds.DEFAULT_SITE_MAP) ? null : key;
            default -> component.identity().name();
        };
    }
}
