package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.almanac.solution.XmlElement;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;

/** The element {@code attribute} of a column that a client describes as {@code AttributeMetadata} (package-format 3). */
final class ColumnXml {

    private static final Map<String, String> LEVELS = Map.of(
            "applicationrequired", "required",
            "recommended", "recommended",
            "systemrequired", "systemrequired");
    private static final Map<String, String> BEHAVIORS =
            Map.of("DateOnly", "2", "TimeZoneIndependent", "3", "UserLocal", "1");
    private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";
    private static final int USUAL_LENGTH = 100;
    private static final int MEMO_LENGTH = 2000;

    private ColumnXml() {}

    /**
     * Describes a column.
     *
     * @param table logical name
     * @param choice name of the global choice that the column uses; null for none
     * @param values the value of the n-th option that comes without one, from 0
     */
    static XmlElement of(String table, JsonNode metadata, @Nullable String choice, IntUnaryOperator values) {
        String schemaName = DefinitionNames.schemaName(metadata);
        String name = schemaName.toLowerCase(Locale.ROOT);
        ColumnType type = type(metadata);
        List<XmlElement> elements = new ArrayList<>(common(name, type, metadata));
        typed(elements, type, metadata);
        if (choice != null) {
            elements.add(XmlElement.leaf("OptionSetName", choice));
        } else if (type.options() || type == ColumnType.BOOLEAN) {
            elements.add(ChoiceXml.local(table + '_' + name, type, metadata, values));
        }
        elements.add(Labels.xml(metadata.path("DisplayName"), "displaynames", "displayname"));
        elements.add(Labels.xml(metadata.path("Description"), "Descriptions", "Description"));
        return new XmlElement("attribute", Map.of("PhysicalName", schemaName), elements, "");
    }

    /** The element of a table's key. */
    static XmlElement key(String schemaName, JsonNode label) {
        List<XmlElement> elements =
                new ArrayList<>(leaves(schemaName.toLowerCase(Locale.ROOT), ColumnType.PRIMARY_KEY, "systemrequired"));
        elements.add(XmlElement.leaf("DisplayMask", "ValidForAdvancedFind|RequiredForGrid"));
        elements.add(XmlElement.leaf("ValidForUpdateApi", "0"));
        elements.add(Labels.xml(label, "displaynames", "displayname"));
        return new XmlElement("attribute", Map.of("PhysicalName", schemaName), elements, "");
    }

    /** The type that {@code @odata.type} says. */
    static ColumnType type(JsonNode metadata) {
        String given = metadata.path("@odata.type").asText("").replace("#", "");
        if (given.isEmpty()) {
            throw WebApiError.malformed(
                    "A column needs an @odata.type, such as " + NAMESPACE + "StringAttributeMetadata.");
        }
        String name = given.startsWith(NAMESPACE) ? given.substring(NAMESPACE.length()) : given;
        return ColumnType.ofMetadata(name)
                .orElseThrow(() -> WebApiError.malformed("There is no type of columns " + given + '.'));
    }

    private static List<XmlElement> common(String name, ColumnType type, JsonNode metadata) {
        String wanted =
                metadata.path("RequiredLevel").path("Value").asText("None").toLowerCase(Locale.ROOT);
        boolean primary = metadata.path("IsPrimaryName").asBoolean(false);
        List<XmlElement> elements = new ArrayList<>(leaves(name, type, LEVELS.getOrDefault(wanted, "none")));
        elements.add(XmlElement.leaf(
                "DisplayMask", (primary ? "PrimaryName|" : "") + "ValidForAdvancedFind|ValidForForm|ValidForGrid"));
        for (String flag : List.of("ValidForUpdateApi", "ValidForReadApi", "ValidForCreateApi", "IsCustomField")) {
            elements.add(XmlElement.leaf(flag, "1"));
        }
        elements.add(XmlElement.leaf("IsSecured", metadata.path("IsSecured").asBoolean(false) ? "1" : "0"));
        elements.add(XmlElement.leaf(
                "IsAuditEnabled", metadata.path("IsAuditEnabled").path("Value").asBoolean(false) ? "1" : "0"));
        return elements;
    }

    private static List<XmlElement> leaves(String name, ColumnType type, String level) {
        return List.of(
                XmlElement.leaf("Type", type.packaged()),
                XmlElement.leaf("Name", name),
                XmlElement.leaf("LogicalName", name),
                XmlElement.leaf("RequiredLevel", level),
                XmlElement.leaf("IntroducedVersion", "1.0.0.0"),
                XmlElement.leaf("IsCustomizable", "1"),
                XmlElement.leaf("IsRenameable", "1"));
    }

    private static void typed(List<XmlElement> elements, ColumnType type, JsonNode metadata) {
        switch (type) {
            case STRING, MEMO -> {
                int usual = type == ColumnType.MEMO ? MEMO_LENGTH : USUAL_LENGTH;
                String format = metadata.path("FormatName")
                        .path("Value")
                        .asText(metadata.path("Format").asText("Text"));
                elements.add(XmlElement.leaf("Format", format.toLowerCase(Locale.ROOT)));
                elements.add(XmlElement.leaf(
                        "MaxLength", String.valueOf(metadata.path("MaxLength").asInt(usual))));
            }
            case DATE_TIME -> {
                boolean day = metadata.path("Format").asText("").equals("DateOnly");
                elements.add(XmlElement.leaf("Format", day ? "date" : "datetime"));
                elements.add(XmlElement.leaf(
                        "Behavior",
                        BEHAVIORS.getOrDefault(
                                metadata.path("DateTimeBehavior").path("Value").asText("UserLocal"), "1")));
            }
            case DECIMAL, MONEY, DOUBLE ->
                elements.add(XmlElement.leaf(
                        "Accuracy", String.valueOf(metadata.path("Precision").asInt(2))));
            case LOOKUP, CUSTOMER, OWNER -> elements.add(XmlElement.leaf("LookupStyle", "single"));
            default -> {
                // nothing beside what every column has
            }
        }
        for (String limit : List.of("MinValue", "MaxValue")) {
            if (metadata.path(limit).isNumber()) {
                elements.add(XmlElement.leaf(limit, metadata.path(limit).asText()));
            }
        }
    }
}
