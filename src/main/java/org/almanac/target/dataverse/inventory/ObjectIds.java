package org.almanac.target.dataverse.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentRef;

/**
 * Under which ids an environment knows components. Packages name metadata and some rows by name, questions about layers name them by
 * id (dataverse-semantics 2.5). An id that was found stays, as long as the environment does.
 */
final class ObjectIds {

    private final Map<ComponentRef, UUID> known = new HashMap<>();
    private final Map<UUID, Set<ComponentRef>> components = new HashMap<>();

    /** Which property of which answer has the id of a component. */
    private record Place(String question, String property, boolean list) {}

    void found(ComponentRef component, UUID id) {
        known.put(component, id);
        components.computeIfAbsent(id, key -> new HashSet<>()).add(component);
    }

    /** The component of a kind that was found under an id. */
    Optional<ComponentRef> component(ComponentKind kind, UUID id) {
        return components.getOrDefault(id, Set.of()).stream()
                .filter(component -> component.kind().equals(kind))
                .findFirst();
    }

    /** The id, where it is known. */
    Optional<UUID> of(ComponentRef component) {
        return Optional.ofNullable(known.get(component)).or(() -> RowIds.parse(component.key()));
    }

    /** Whether the environment was asked for a component by its name and has none. */
    boolean absent(ComponentRef component) {
        return of(component).isEmpty() && place(component).isPresent();
    }

    /** Asks for the ids of components by their names; what the environment does not have gets none. */
    void ask(Collection<ComponentRef> components, Asking asking) {
        List<ComponentRef> open = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        TreeSet<String> nameless = new TreeSet<>();
        for (ComponentRef component : components) {
            if (of(component).isEmpty()) {
                place(component)
                        .ifPresentOrElse(
                                place -> {
                                    open.add(component);
                                    places.add(place);
                                },
                                () -> nameless.add(component.kind().name()));
            }
        }
        List<Optional<Row>> answers =
                asking.all(places.stream().map(Place::question).toList());
        for (int i = 0; i < answers.size(); i++) {
            Place place = places.get(i);
            ComponentRef component = open.get(i);
            answers.get(i)
                    .flatMap(answer ->
                            place.list() ? Asking.page(answer).stream().findFirst() : Optional.of(answer))
                    .flatMap(row -> row.id(place.property()))
                    .ifPresent(id -> found(component, id));
        }
        nameless.forEach(kind -> asking.unanswered(
                "Which layers components of the kind " + kind + " have cannot be asked by their names."));
    }

    /** Where the id of a component of that name stands; empty for kinds that cannot be asked for by name. */
    private static Optional<Place> place(ComponentRef component) {
        String key = component.key();
        int dot = key.indexOf('.');
        return switch (component.kind().name()) {
            case "Entity" -> metadata("EntityDefinitions(LogicalName=" + Asking.quoted(key) + ")");
            case "Attribute" ->
                dot < 0
                        ? Optional.empty()
                        : metadata("EntityDefinitions(LogicalName=" + Asking.quoted(key.substring(0, dot))
                                + ")/Attributes(LogicalName=" + Asking.quoted(key.substring(dot + 1)) + ")");
            case "OptionSet" -> metadata("GlobalOptionSetDefinitions(Name=" + Asking.quoted(key) + ")");
            case "EntityRelationship" -> metadata("RelationshipDefinitions(SchemaName=" + Asking.quoted(key) + ")");
            case "WebResource" -> row("webresourceset", "webresourceid", "name", key);
            case "AppModule" -> row("appmodules", "appmoduleid", "uniquename", key);
            case "SiteMap" -> row("sitemaps", "sitemapid", "sitemapnameunique", key);
            case "PluginAssembly" -> row("pluginassemblies", "pluginassemblyid", "name", simpleName(key));
            case "environmentvariabledefinition" ->
                row("environmentvariabledefinitions", "environmentvariabledefinitionid", "schemaname", key);
            case "connectionreference" ->
                row("connectionreferences", "connectionreferenceid", "connectionreferencelogicalname", key);
            default -> Optional.empty();
        };
    }

    private static Optional<Place> metadata(String path) {
        return Optional.of(new Place(path + "?$select=MetadataId", "MetadataId", false));
    }

    private static Optional<Place> row(String set, String id, String name, String key) {
        return Optional.of(new Place(
                set + "?$select=" + id + "&$filter=" + name + "%20eq%20" + Asking.quoted(key) + "&$top=1", id, true));
    }

    /** An assembly is packaged under its full name. */
    private static String simpleName(String fullName) {
        int comma = fullName.indexOf(',');
        return comma < 0 ? fullName : fullName.substring(0, comma);
    }
}
