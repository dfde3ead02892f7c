package org.almanac.environment.exporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.environment.requirements.Requirements;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.MissingDependency;

/**
 * What the solution came with as its needs, as long as the package does not bring it, and what definitions name that only the
 * environment has (dataverse-semantics 4, package-format 5). The platform's own tables and columns are there everywhere.
 */
public final class DeclaredAndNamed implements MissingDependencyFinder {

    private static final Set<String> OF_TABLES = Set.of("Attribute", "EntityKey");
    private static final String DISPLAY_NAME = "displayName";

    @Override
    public List<MissingDependency> missing(ExportSource source, ExportContent content) {
        Set<ComponentRef> defined = content.defined();
        List<MissingDependency> result = new ArrayList<>();
        Set<List<ComponentRef>> known = new HashSet<>();
        for (MissingDependency declared : source.manifest().missingDependencies()) {
            if (!defined.contains(declared.required().component())) {
                result.add(declared);
                known.add(pair(
                        declared.dependent().component(), declared.required().component()));
            }
        }
        Map<ComponentRef, Set<ComponentRef>> named = named(content, defined);
        Set<ComponentRef> all = new LinkedHashSet<>();
        named.values().forEach(all::addAll);
        Map<ComponentRef, StackState> stacks = source.layers().of(all);
        for (ExportedComponent component : content.components()) {
            for (ComponentRef required : named.getOrDefault(component.ref(), Set.of())) {
                StackState stack = stacks.get(required);
                if (stack != null && known.add(pair(component.ref(), required))) {
                    result.add(new MissingDependency(required(required, stack), dependent(component)));
                }
            }
        }
        return result;
    }

    private static List<ComponentRef> pair(ComponentRef dependent, ComponentRef required) {
        return List.of(dependent, required);
    }

    private static Map<ComponentRef, Set<ComponentRef>> named(ExportContent content, Set<ComponentRef> defined) {
        Map<ComponentRef, Set<ComponentRef>> result = new LinkedHashMap<>();
        for (ExportedComponent component : content.components()) {
            ComponentBody body = component.body();
            if (body != null) {
                ComponentRef parent = component.identity().parent();
                Set<ComponentRef> outside = new TreeSet<>(Requirements.named(component.ref(), parent, body));
                Optional.ofNullable(parent).ifPresent(outside::add);
                outside.removeIf(ref -> defined.contains(ref) || PlatformComponents.has(ref));
                result.put(component.ref(), outside);
            }
        }
        return result;
    }

    /** Named after the topmost managed solution that has it; after the unmanaged layer where there is none. */
    private static DependencyEnd required(ComponentRef required, StackState stack) {
        Optional<SolutionState> owner = stack.layers().stream()
                .map(LayerState::solution)
                .filter(SolutionState::managed)
                .reduce((lower, higher) -> higher);
        Map<String, String> attributes = attributes(required, required.key());
        attributes.put(
                "solution",
                owner.map(solution -> solution.uniqueName() + " (" + solution.version() + ")")
                        .orElse(SolutionState.ACTIVE));
        return new DependencyEnd(
                required,
                attributes.getOrDefault(DISPLAY_NAME, ""),
                owner.map(SolutionState::uniqueName).orElse(SolutionState.ACTIVE),
                owner.map(SolutionState::version).orElse(null),
                attributes,
                null);
    }

    private static DependencyEnd dependent(ExportedComponent component) {
        Map<String, String> attributes =
                attributes(component.ref(), component.identity().name());
        return new DependencyEnd(
                component.ref(), attributes.getOrDefault(DISPLAY_NAME, ""), null, null, attributes, null);
    }

    private static Map<String, String> attributes(ComponentRef component, String name) {
        KindDescriptor kind = ComponentKinds.describe(component.kind());
        Map<String, String> attributes = new TreeMap<>();
        attributes.put(
                "type",
                Objects.requireNonNullElse(kind.typeNumber(), kind.kind()).toString());
        String key = component.key();
        int dot = key.indexOf('.');
        if (dot > 0 && OF_TABLES.contains(kind.kind().name())) {
            attributes.put("parentSchemaName", key.substring(0, dot));
            attributes.put("schemaName", key.substring(dot + 1));
            attributes.put(DISPLAY_NAME, name.substring(name.indexOf('.') + 1));
            return attributes;
        }
        boolean byId = kind.rootKey() == KindDescriptor.RootKey.ID;
        attributes.put(byId ? "id" : "schemaName", byId ? '{' + key + '}' : key);
        attributes.put(DISPLAY_NAME, name);
        return attributes;
    }
}
