package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.solution.XmlElement;

/** Choices as metadata objects: {@code OptionSetMetadata} and {@code BooleanOptionSetMetadata}. */
final class ChoiceTrees {

    private static final String CHOICE = "OptionSetMetadata";

    private ChoiceTrees() {}

    static Tree global(ChoiceDefinition choice) {
        Properties properties = new Properties(choice.properties());
        boolean managed = choice.managed();
        return options(
                frame(CHOICE, MetadataIds.of(MetadataIds.choice(choice.name())), choice.name(), "Picklist", managed)
                        .put("IsGlobal", true)
                        .set("DisplayName", Labels.json(properties.element("displaynames"), choice.label()))
                        .set("Description", Labels.json(properties.element("Descriptions"), choice.description()))
                        .set(
                                "IsCustomizable",
                                ManagedValues.flag(properties.flag("IsCustomizable", true), managed, "iscustomizable"))
                        .put("IntroducedVersion", properties.text("IntroducedVersion")),
                choice.options(),
                managed);
    }

    /** The choice that a column has alone. */
    static Tree local(String table, ColumnDefinition column) {
        Properties properties = new Properties(column.properties());
        Optional<XmlElement> own = properties.element("optionset");
        String name = own.map(element -> element.attribute("Name"))
                .filter(text -> !text.isEmpty())
                .orElse(table + '_' + column.logicalName());
        UUID id = MetadataIds.localChoice(table, column.logicalName());
        boolean bool = column.type() == ColumnType.BOOLEAN;
        String kind = switch (column.type()) {
            case BOOLEAN -> "Boolean";
            case STATE -> "State";
            case STATUS -> "Status";
            default -> "Picklist";
        };
        Tree tree = frame(bool ? "BooleanOptionSetMetadata" : CHOICE, id, name, kind, column.managed())
                .put("IsGlobal", false)
                .set("DisplayName", Labels.json(own.flatMap(element -> element.child("displaynames")), column.label()))
                .set("Description", Labels.json(own.flatMap(element -> element.child("Descriptions")), ""))
                .set("IsCustomizable", ManagedValues.flag(true, column.managed(), "iscustomizable"));
        if (!bool) {
            return options(tree, column.options(), column.managed());
        }
        Map<Integer, String> labels = column.labels();
        return tree.set("TrueOption", option(ChoiceOption.of(1, labels.getOrDefault(1, "Yes")), column.managed()))
                .set("FalseOption", option(ChoiceOption.of(0, labels.getOrDefault(0, "No")), column.managed()));
    }

    private static Tree frame(String type, UUID id, String name, String kind, boolean managed) {
        return Tree.of(type, id)
                .put("Name", name)
                .put("OptionSetType", kind)
                .put("IsManaged", managed)
                .put("IsCustomOptionSet", name.indexOf('_') > 0)
                .empty("ExternalTypeName", "ParentOptionSetName");
    }

    private static Tree options(Tree tree, List<ChoiceOption> options, boolean managed) {
        var array = JsonNodeFactory.instance.arrayNode();
        options.forEach(option -> array.add(option(option, managed)));
        return tree.set("Options", array);
    }

    private static ObjectNode option(ChoiceOption option, boolean managed) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Integer state = option.state();
        if (state != null) {
            object.put("@odata.type", "#Microsoft.Dynamics.CRM.StatusOptionMetadata");
        }
        object.put("Value", option.value());
        object.set("Label", Labels.json(option.label()));
        object.set("Description", Labels.json(""));
        object.putNull("Color");
        object.put("IsManaged", managed);
        object.putNull("ExternalValue");
        object.putNull("MetadataId");
        if (state != null) {
            object.put("State", state);
            object.putNull("TransitionData");
        }
        return object;
    }
}
