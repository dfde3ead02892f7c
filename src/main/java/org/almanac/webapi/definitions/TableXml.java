package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.solution.XmlElement;

/** Elements of tables, alternate keys and relationships that a client describes as metadata objects (package-format 3). */
final class TableXml {

    private static final Map<String, String> FLAGS = Map.of(
            "IsActivity", "IsActivity",
            "IsQuickCreateEnabled", "IsQuickCreateEnabled",
            "ChangeTrackingEnabled", "ChangeTrackingEnabled",
            "HasNotes", "HasRelatedNotes",
            "HasActivities", "HasRelatedActivities");

    /** What happens to referring rows when nobody says so. */
    private static final Map<String, String> CASCADES = Map.of(
            "Assign", "NoCascade",
            "Delete", "RemoveLink",
            "Reparent", "NoCascade",
            "Share", "NoCascade",
            "Unshare", "NoCascade");

    private TableXml() {}

    static XmlElement table(JsonNode metadata) {
        String name = DefinitionNames.schemaName(metadata);
        String set = metadata.path("EntitySetName").asText("");
        String owners = metadata.path("OwnershipType").asText("UserOwned");
        List<XmlElement> elements = new ArrayList<>(List.of(
                Labels.xml(metadata.path("DisplayName"), "LocalizedNames", "LocalizedName"),
                Labels.xml(
                        metadata.path("DisplayCollectionName"), "LocalizedCollectionNames", "LocalizedCollectionName"),
                Labels.xml(metadata.path("Description"), "Descriptions", "Description"),
                XmlElement.leaf("EntitySetName", set.isEmpty() ? SetNames.of(name.toLowerCase(Locale.ROOT)) : set),
                XmlElement.leaf("OwnershipTypeMask", owners.startsWith("Org") ? "OrgOwned" : "UserOwned"),
                XmlElement.leaf("IntroducedVersion", "1.0.0.0"),
                XmlElement.leaf("IsCustomizable", "1")));
        FLAGS.forEach((field, element) -> {
            if (metadata.path(field).isBoolean()) {
                elements.add(XmlElement.leaf(element, metadata.path(field).asBoolean() ? "1" : "0"));
            }
        });
        String label = Labels.text(metadata.path("DisplayName"));
        return XmlElement.of(
                "Entity",
                List.of(
                        new XmlElement("Name", Map.of("LocalizedName", label, "OriginalName", label), List.of(), name),
                        XmlElement.of(
                                "EntityInfo", List.of(new XmlElement("entity", Map.of("Name", name), elements, "")))));
    }

    static XmlElement key(JsonNode metadata) {
        String name = DefinitionNames.schemaName(metadata);
        List<XmlElement> columns = new ArrayList<>();
        metadata.path("KeyAttributes")
                .forEach(column -> columns.add(XmlElement.leaf("AttributeName", column.asText())));
        if (columns.isEmpty()) {
            throw DefinitionNames.invalid("KeyAttributes names no column.");
        }
        return XmlElement.of(
                "EntityKey",
                List.of(
                        XmlElement.leaf("Name", name),
                        XmlElement.leaf("LogicalName", name.toLowerCase(Locale.ROOT)),
                        XmlElement.leaf("IntroducedVersion", "1.0.0.0"),
                        XmlElement.leaf("IsCustomizable", "1"),
                        XmlElement.of("EntityKeyAttributes", columns),
                        Labels.xml(metadata.path("DisplayName"), "displaynames", "displayname")));
    }

    /** @param column schema name of the lookup column */
    static XmlElement oneToMany(JsonNode metadata, String column) {
        String name = DefinitionNames.schemaName(metadata);
        List<XmlElement> elements = new ArrayList<>(List.of(
                XmlElement.leaf("EntityRelationshipType", "OneToMany"),
                XmlElement.leaf("IsCustomizable", "1"),
                XmlElement.leaf("IntroducedVersion", "1.0.0.0"),
                XmlElement.leaf(
                        "IsHierarchical", metadata.path("IsHierarchical").asBoolean(false) ? "1" : "0"),
                XmlElement.leaf("ReferencingEntityName", DefinitionNames.name(metadata, "ReferencingEntity")),
                XmlElement.leaf("ReferencedEntityName", DefinitionNames.name(metadata, "ReferencedEntity"))));
        CASCADES.forEach((field, usual) -> elements.add(XmlElement.leaf(
                "Cascade" + field,
                metadata.path("CascadeConfiguration").path(field).asText(usual))));
        elements.add(XmlElement.leaf("ReferencingAttributeName", column));
        return new XmlElement("EntityRelationship", Map.of("Name", name), elements, "");
    }

    static XmlElement manyToMany(JsonNode metadata) {
        String name = DefinitionNames.schemaName(metadata);
        String intersect = metadata.path("IntersectEntityName").asText("");
        return new XmlElement(
                "EntityRelationship",
                Map.of("Name", name),
                List.of(
                        XmlElement.leaf("EntityRelationshipType", "ManyToMany"),
                        XmlElement.leaf("IsCustomizable", "1"),
                        XmlElement.leaf("IntroducedVersion", "1.0.0.0"),
                        XmlElement.leaf("FirstEntityName", DefinitionNames.name(metadata, "Entity1LogicalName")),
                        XmlElement.leaf("SecondEntityName", DefinitionNames.name(metadata, "Entity2LogicalName")),
                        XmlElement.leaf("IntersectEntityName", intersect.isEmpty() ? name : intersect)),
                "");
    }
}
