package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Relationships as metadata objects. */
final class RelationshipTrees {

    static final String ONE_TO_MANY = "OneToManyRelationshipMetadata";
    static final String MANY_TO_MANY = "ManyToManyRelationshipMetadata";

    /** Fields of {@code CascadeConfiguration}, with the elements of packages. */
    private static final Map<String, String> CASCADES = Map.of(
            "Assign", "CascadeAssign",
            "Delete", "CascadeDelete",
            "Reparent", "CascadeReparent",
            "Share", "CascadeShare",
            "Unshare", "CascadeUnshare",
            "Archive", "CascadeArchive",
            "RollupView", "CascadeRollupView");

    private RelationshipTrees() {}

    /** @param tables among which the one that is referred to may be */
    static Tree of(LookupRelationship relationship, List<TableDefinition> tables) {
        Properties properties = new Properties(relationship.properties());
        String key = tables.stream()
                .filter(table -> table.logicalName().equals(relationship.referenced()))
                .map(TableDefinition::primaryId)
                .findFirst()
                .orElse(relationship.referenced() + "id");
        return frame(
                        ONE_TO_MANY,
                        relationship.schemaName(),
                        "OneToManyRelationship",
                        relationship.managed(),
                        properties)
                .put("ReferencedEntity", relationship.referenced())
                .put("ReferencedAttribute", key)
                .put("ReferencingEntity", relationship.referencing())
                .put("ReferencingAttribute", relationship.column())
                .put("ReferencingEntityNavigationPropertyName", relationship.navigation())
                .put("ReferencedEntityNavigationPropertyName", relationship.schemaName())
                .put("IsHierarchical", properties.flag("IsHierarchical", false))
                .set("CascadeConfiguration", cascades(properties))
                .empty("EntityKey", "RelationshipAttributes");
    }

    private static ObjectNode cascades(Properties properties) {
        ObjectNode cascades = JsonNodeFactory.instance.objectNode();
        CASCADES.forEach((field, element) -> {
            String value = properties.text(element);
            cascades.put(field, value.isEmpty() ? "NoCascade" : value);
        });
        return cascades.put("Merge", "NoCascade");
    }

    static Tree of(ManyToManyRelationship relationship) {
        return frame(
                        MANY_TO_MANY,
                        relationship.schemaName(),
                        "ManyToManyRelationship",
                        relationship.managed(),
                        new Properties(Map.of()))
                .put("IsCustomRelationship", true)
                .put("Entity1LogicalName", relationship.first())
                .put("Entity2LogicalName", relationship.second())
                .put("IntersectEntityName", relationship.intersect())
                .put("Entity1IntersectAttribute", relationship.first() + "id")
                .put("Entity2IntersectAttribute", relationship.second() + "id")
                .put("Entity1NavigationPropertyName", relationship.schemaName())
                .put("Entity2NavigationPropertyName", relationship.schemaName());
    }

    private static Tree frame(String type, String schemaName, String kind, boolean managed, Properties properties) {
        return Tree.of(type, MetadataIds.of(MetadataIds.relationship(schemaName)))
                .put("SchemaName", schemaName)
                .put("RelationshipType", kind)
                .put("SecurityTypes", "None")
                .put("IsManaged", managed)
                .put("IsCustomRelationship", !properties.values().isEmpty())
                .put("IsValidForAdvancedFind", properties.flag("IsValidForAdvancedFind", true))
                .put("IntroducedVersion", properties.text("IntroducedVersion"))
                .set(
                        "IsCustomizable",
                        ManagedValues.flag(properties.flag("IsCustomizable", true), managed, "iscustomizable"));
    }
}
