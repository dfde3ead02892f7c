package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Columns as metadata objects: {@code AttributeMetadata} and what derives from it. */
final class ColumnTrees {

    private static final Map<String, String> TYPE_NAMES = Map.of(
            "MultiSelectPicklistAttributeMetadata", "MultiSelectPicklistType",
            "FileAttributeMetadata", "FileType",
            "ImageAttributeMetadata", "ImageType");

    private final TableDefinition table;
    private final Map<String, ChoiceDefinition> choices;

    /** @param choices by name in lower case */
    ColumnTrees(TableDefinition table, Map<String, ChoiceDefinition> choices) {
        this.table = table;
        this.choices = choices;
    }

    List<Tree> all() {
        return table.columns().stream().map(this::of).toList();
    }

    Tree of(ColumnDefinition column) {
        Properties properties = new Properties(column.properties());
        boolean managed = column.managed();
        String name = column.logicalName();
        ColumnType type = column.type();
        String typeName = TYPE_NAMES.getOrDefault(type.metadata(), type.attribute() + "Type");
        Tree tree = Tree.of(type.metadata(), MetadataIds.of(MetadataIds.column(table.logicalName(), name)))
                .put("LogicalName", name)
                .put("SchemaName", column.schemaName())
                .put("AttributeType", type.attribute())
                .set("AttributeTypeName", ManagedValues.value(typeName))
                .put("EntityLogicalName", table.logicalName())
                .set("DisplayName", Labels.json(properties.element("displaynames"), column.label()))
                .set("Description", Labels.json(properties.element("Descriptions"), column.description()))
                .set(
                        "RequiredLevel",
                        ManagedValues.text(
                                column.requiredLevel(),
                                !column.requiredLevel().equals("SystemRequired"),
                                "canmodifyrequirementlevelsettings"))
                .put("IsManaged", managed)
                .put("IsCustomAttribute", !column.standard() && name.indexOf('_') > 0)
                .put("IsPrimaryId", name.equals(table.primaryId()))
                .put("IsPrimaryName", name.equals(table.primaryName()))
                .put("IsValidForRead", true)
                .put("IsValidForCreate", column.writable())
                .put("IsValidForUpdate", column.writable() && type != ColumnType.PRIMARY_KEY)
                .put("IsValidForForm", properties.text("DisplayMask").contains("ValidForForm"))
                .put("IsValidForGrid", properties.text("DisplayMask").contains("ValidForGrid"))
                .put("IsValidODataAttribute", true)
                .put("IsLogical", false)
                .put("IsSecured", properties.flag("IsSecured", false))
                .put("IsSearchable", properties.flag("IsSearchable", false))
                .put("IsFilterable", properties.flag("IsFilterable", false))
                .put("IsRetrievable", properties.flag("IsRetrievable", false))
                .put("IntroducedVersion", properties.text("IntroducedVersion"))
                .empty("AttributeOf", "LinkedAttributeId", "InheritsFrom", "DeprecatedVersion", "AutoNumberFormat");
        tree.set("IsCustomizable", flag(properties, "IsCustomizable", managed, "iscustomizable"))
                .set("IsRenameable", flag(properties, "IsRenameable", managed, "isrenameable"))
                .set("IsAuditEnabled", flag(properties, "IsAuditEnabled", managed, "canmodifyauditsettings"))
                .set(
                        "IsValidForAdvancedFind",
                        ManagedValues.flag(
                                properties.text("DisplayMask").contains("ValidForAdvancedFind"),
                                managed,
                                "canmodifysearchsettings"))
                .set(
                        "CanModifyAdditionalSettings",
                        flag(properties, "CanModifyAdditionalSettings", managed, "canmodifyadditionalsettings"));
        typed(tree, column, properties);
        return tree;
    }

    private static JsonNode flag(Properties properties, String name, boolean managed, String logicalName) {
        return ManagedValues.flag(properties.flag(name, true), managed, logicalName);
    }

    private void typed(Tree tree, ColumnDefinition column, Properties properties) {
        Integer maxLength = column.maxLength();
        switch (column.type()) {
            case STRING, MEMO -> {
                if (maxLength == null) {
                    tree.empty("MaxLength");
                } else {
                    tree.put("MaxLength", maxLength);
                }
                tree.put("Format", format(properties, "Text"))
                        .set("FormatName", ManagedValues.value(format(properties, "Text")));
            }
            case INTEGER -> tree.put("Format", format(properties, "None")).empty("MinValue", "MaxValue");
            case DECIMAL, MONEY, DOUBLE -> {
                Integer precision = properties.number("Accuracy");
                tree.put("Precision", precision == null ? 2 : precision).empty("MinValue", "MaxValue");
            }
            case DATE_TIME ->
                tree.put("Format", column.dateOnly() ? "DateOnly" : "DateAndTime")
                        .set("DateTimeBehavior", ManagedValues.value(behavior(properties, column)));
            case LOOKUP, CUSTOMER, OWNER, PARTY_LIST -> tree.set("Targets", texts(column.targets()));
            case BOOLEAN ->
                tree.put("DefaultValue", properties.text("AppDefaultValue").equals("1"));
            case CHOICE, CHOICES, STATE, STATUS -> tree.empty("DefaultFormValue");
            default -> {
                // nothing beside what every column has
            }
        }
        if (column.type().options() || column.type() == ColumnType.BOOLEAN) {
            ChoiceDefinition global =
                    column.choice() == null ? null : choices.get(column.choice().toLowerCase(Locale.ROOT));
            tree.leadsToOne(
                    "OptionSet",
                    () -> Optional.of(
                            global == null
                                    ? ChoiceTrees.local(table.logicalName(), column)
                                    : ChoiceTrees.global(global)));
            tree.leadsToOne("GlobalOptionSet", () -> Optional.ofNullable(global).map(ChoiceTrees::global));
        }
    }

    private static String format(Properties properties, String otherwise) {
        String format = properties.text("Format").strip();
        return format.isEmpty() ? otherwise : format.substring(0, 1).toUpperCase(Locale.ROOT) + format.substring(1);
    }

    private static String behavior(Properties properties, ColumnDefinition column) {
        return switch (properties.text("Behavior").strip()) {
            case "2" -> "DateOnly";
            case "3" -> "TimeZoneIndependent";
            default -> column.dateOnly() ? "DateOnly" : "UserLocal";
        };
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
