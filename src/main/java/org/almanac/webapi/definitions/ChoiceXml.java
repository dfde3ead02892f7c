package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.almanac.solution.XmlElement;

/** Elements of choices that a client describes as {@code OptionSetMetadata} (package-format 3, 4). */
final class ChoiceXml {

    private ChoiceXml() {}

    /** A global choice. */
    static XmlElement global(String name, JsonNode metadata, IntUnaryOperator values) {
        List<XmlElement> elements = new ArrayList<>(List.of(
                XmlElement.leaf("OptionSetType", "picklist"),
                XmlElement.leaf("IsGlobal", "1"),
                XmlElement.leaf("IntroducedVersion", "1.0.0.0"),
                XmlElement.leaf("IsCustomizable", "1"),
                Labels.xml(metadata.path("DisplayName"), "displaynames", "displayname"),
                Labels.xml(metadata.path("Description"), "Descriptions", "Description"),
                XmlElement.of("options", options(metadata.path("Options"), values))));
        String label = Labels.text(metadata.path("DisplayName"));
        return new XmlElement("optionset", Map.of("Name", name, "localizedName", label), elements, "");
    }

    /** The choice that a column has alone. */
    static XmlElement local(String name, ColumnType type, JsonNode column, IntUnaryOperator values) {
        JsonNode metadata = column.path("OptionSet");
        List<XmlElement> options = type == ColumnType.BOOLEAN
                ? options(
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add(metadata.path("FalseOption"))
                                .add(metadata.path("TrueOption")),
                        n -> n)
                : options(metadata.path("Options"), values);
        return new XmlElement(
                "optionset",
                Map.of("Name", name),
                List.of(
                        XmlElement.leaf("OptionSetType", type == ColumnType.BOOLEAN ? "bit" : "picklist"),
                        XmlElement.leaf("IntroducedVersion", "1.0.0.0"),
                        XmlElement.leaf("IsCustomizable", "1"),
                        Labels.xml(column.path("DisplayName"), "displaynames", "displayname"),
                        XmlElement.of("options", options)),
                "");
    }

    private static List<XmlElement> options(JsonNode options, IntUnaryOperator values) {
        List<XmlElement> elements = new ArrayList<>();
        int missing = 0;
        for (JsonNode option : options) {
            int value = option.path("Value").isInt() ? option.path("Value").asInt() : values.applyAsInt(missing++);
            elements.add(new XmlElement(
                    "option",
                    Map.of("value", String.valueOf(value)),
                    List.of(Labels.xml(option.path("Label"), "labels", "label")),
                    ""));
        }
        return elements;
    }
}
