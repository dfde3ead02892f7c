package org.almanac.target.dataverse.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.KindDescriptor;
import org.almanac.target.dataverse.inventory.SolutionList.Listed;
import org.jspecify.annotations.Nullable;

/**
 * What a solution has. {@code solutioncomponents} tells ids and behaviors, {@code msdyn_solutioncomponentsummaries} the names (
 * dataverse-semantics 1.7, 2.5); what has no name there keeps its id as its key.
 */
final class SolutionParts {

    private static final Set<String> WITHIN_TABLES = Set.of("Attribute", "EntityKey");

    /** Kinds of rows that packages name by name. */
    private static final Set<String> NAMED_ROWS =
            Set.of("connectionreference", "customapi", "environmentvariabledefinition", "environmentvariablevalue");

    private final Asking asking;
    private final TypeNames types;
    private final ObjectIds ids;
    private final Set<ComponentRef> wanted;

    /** @param wanted components as packages name them; where more than one name may be a key, one of these is it */
    SolutionParts(Asking asking, TypeNames types, ObjectIds ids, Set<ComponentRef> wanted) {
        this.asking = asking;
        this.types = types;
        this.ids = ids;
        this.wanted = wanted;
    }

    List<MirroredComponent> of(Listed solution) {
        Map<UUID, Row> summaries = new HashMap<>();
        for (Row row : asking.rows(
                "msdyn_solutioncomponentsummaries", "$filter=msdyn_solutionid%20eq%20" + quoted(solution))) {
            row.id("msdyn_objectid").ifPresent(id -> summaries.put(id, row));
        }
        Map<UUID, MirroredComponent> bySolutionComponent = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Row row : asking.rows(
                "solutioncomponents",
                "$select=solutioncomponentid,componenttype,objectid,rootcomponentbehavior,rootsolutioncomponentid"
                        + "&$filter=_solutionid_value%20eq%20" + solution.id())) {
            part(row, summaries).ifPresent(part -> {
                parts.add(part);
                row.id("solutioncomponentid").ifPresent(id -> bySolutionComponent.put(id, part.component()));
            });
        }
        return parts.stream().map(part -> part.within(bySolutionComponent)).toList();
    }

    private static String quoted(Listed solution) {
        return Asking.quoted(solution.id().toString());
    }

    /** @param root row of the component that it is part of */
    private record Part(
            MirroredComponent component, @Nullable UUID root) {

        MirroredComponent within(Map<UUID, MirroredComponent> roots) {
            MirroredComponent parent = root == null ? null : roots.get(root);
            return parent == null || component.parent() != null
                    ? component
                    : new MirroredComponent(
                            component.component(), component.name(), parent.component(), component.behavior());
        }
    }

    private Optional<Part> part(Row row, Map<UUID, Row> summaries) {
        Optional<UUID> id = row.id("objectid");
        Optional<Integer> number = row.number("componenttype");
        if (id.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Row> summary = Optional.ofNullable(summaries.get(id.get()));
        ComponentKind kind =
                types.kind(number.get(), summary.flatMap(found -> found.text("msdyn_componentlogicalname")));
        ComponentRef component = new ComponentRef(kind, key(kind, id.get(), summary));
        ids.found(component, id.get());
        String name = summary.flatMap(found -> found.text("msdyn_schemaname").or(() -> found.text("msdyn_name")))
                .orElse(component.key());
        MirroredComponent made = new MirroredComponent(
                component,
                name,
                parent(component),
                row.number("rootcomponentbehavior").orElse(null));
        return Optional.of(new Part(made, row.id("rootsolutioncomponentid").orElse(null)));
    }

    /** Packages name metadata by name; rows by id, but for a few kinds. */
    private String key(ComponentKind kind, UUID id, Optional<Row> summary) {
        Optional<ComponentRef> asked = ids.component(kind, id);
        if (asked.isPresent()) {
            return asked.get().key();
        }
        List<String> names = summary.map(row -> names(kind, row)).orElse(List.of());
        return Stream.concat(Stream.of(id.toString()), names.stream())
                .filter(name -> wanted.contains(new ComponentRef(kind, name)))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> named(kind)
                                || ComponentIds.of(new ComponentRef(kind, name)).equals(id))
                        .findFirst())
                .orElse(id.toString());
    }

    private static boolean named(ComponentKind kind) {
        return NAMED_ROWS.contains(kind.name())
                || ComponentKinds.find(kind)
                        .filter(row -> row.typeNumber() != null && row.rootKey() != KindDescriptor.RootKey.ID)
                        .isPresent();
    }

    private static List<String> names(ComponentKind kind, Row summary) {
        List<String> result = new ArrayList<>();
        Optional<String> table = summary.text("msdyn_primaryentityname");
        for (String property : List.of("msdyn_name", "msdyn_schemaname", "msdyn_uniquename")) {
            summary.text(property).ifPresent(name -> {
                if (!WITHIN_TABLES.contains(kind.name())) {
                    result.add(name);
                } else if (table.isPresent()) {
                    result.add(table.get() + '.' + name);
                }
            });
        }
        return result;
    }

    private static @Nullable ComponentRef parent(ComponentRef component) {
        int dot = component.key().indexOf('.');
        return dot > 0 && WITHIN_TABLES.contains(component.kind().name())
                ? ComponentRef.of("Entity", component.key().substring(0, dot))
                : null;
    }
}
