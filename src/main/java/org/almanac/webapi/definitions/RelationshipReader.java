package org.almanac.webapi.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.EffectiveComponent;
import org.almanac.solution.XmlElement;

/** Reads the relationships that solutions bring. */
final class RelationshipReader {

    /** The role of the end with the lookup in {@code EntityRelationshipRoles}. */
    private static final String REFERRING_ROLE = "1";

    private final Map<String, LookupRelationship> lookups = new TreeMap<>();
    private final Map<String, ManyToManyRelationship> pairs = new TreeMap<>();

    void add(EffectiveComponent component) {
        Properties properties = new Properties(component.values());
        String given = properties.text("@Name");
        String name = given.isEmpty() ? component.ref().key() : given;
        String intersect = properties.name("IntersectEntityName");
        if (!intersect.isEmpty()) {
            pairs.put(
                    name,
                    new ManyToManyRelationship(
                            name,
                            properties.name("FirstEntityName"),
                            properties.name("SecondEntityName"),
                            intersect,
                            component.managed()));
            return;
        }
        String column = properties.text("ReferencingAttributeName");
        if (!column.isEmpty()) {
            lookups.put(
                    name,
                    new LookupRelationship(
                            name,
                            properties.name("ReferencingEntityName"),
                            column.toLowerCase(Locale.ROOT),
                            navigation(properties, column),
                            properties.name("ReferencedEntityName"),
                            component.managed(),
                            component.values()));
        }
    }

    /** What the relationship says; otherwise the name of the column, for the platform's own in lower case. */
    private static String navigation(Properties properties, String column) {
        return properties.element("EntityRelationshipRoles").map(XmlElement::children).orElse(List.of()).stream()
                .filter(role -> role.childText("RelationshipRoleType").equals(REFERRING_ROLE))
                .map(role -> role.childText("NavigationPropertyName"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(column.indexOf('_') < 0 ? column.toLowerCase(Locale.ROOT) : column);
    }

    /** One-to-many relationships by name. */
    List<LookupRelationship> lookups() {
        return List.copyOf(lookups.values());
    }

    /** Many-to-many relationships by name. */
    List<ManyToManyRelationship> pairs() {
        return List.copyOf(pairs.values());
    }

    /** Tables that a lookup column leads to. */
    List<String> targets(String table, String column) {
        List<String> targets = new ArrayList<>();
        lookups.values().stream()
                .filter(each ->
                        each.referencing().equals(table) && each.column().equals(column))
                .map(LookupRelationship::referenced)
                .filter(target -> !targets.contains(target))
                .forEach(targets::add);
        return targets;
    }
}
