package org.almanac.webapi.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.EffectiveComponent;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads columns that solutions bring. */
final class ColumnReader {

    /** Numbers of the tables that lookups without a relationship name. */
    private static final Map<String, String> TABLE_NUMBERS =
            Map.of("1", "account", "2", "contact", "8", "systemuser", "9", "team", "10", "businessunit");

    private static final String DATE_ONLY = "2";

    private static final Map<String, String> LEVELS = Map.of(
            "required", "ApplicationRequired",
            "applicationrequired", "ApplicationRequired",
            "systemrequired", "SystemRequired",
            "recommended", "Recommended");

    /** Set by the environment alone, whatever the package says. */
    private static final Set<String> KEPT =
            Set.of("createdby", "createdon", "modifiedby", "modifiedon", "versionnumber");

    private final Map<String, ChoiceDefinition> choices;

    /** @param choices by name in lower case */
    ColumnReader(Map<String, ChoiceDefinition> choices) {
        this.choices = choices;
    }

    /** @param targets of a lookup by its relationships; empty where none is known */
    ColumnDefinition of(EffectiveComponent component, List<String> targets) {
        Properties properties = new Properties(component.values());
        String key = component.ref().key();
        String logicalName = key.substring(key.indexOf('.') + 1);
        String schemaName = properties.text("@PhysicalName");
        String label = properties.label("displaynames");
        ColumnType type = ColumnType.ofPackaged(properties.text("Type"));
        return new ColumnDefinition(
                logicalName,
                schemaName.isEmpty() ? logicalName : schemaName,
                type,
                label.isEmpty() ? (schemaName.isEmpty() ? logicalName : schemaName) : label,
                properties.label("Descriptions"),
                type == ColumnType.DATE_TIME && dateOnly(properties),
                properties.number("MaxLength"),
                choice(properties),
                options(type, properties),
                type.lookup() || type == ColumnType.PARTY_LIST ? targets(type, properties, targets) : List.of(),
                LEVELS.getOrDefault(properties.text("RequiredLevel").toLowerCase(Locale.ROOT), "None"),
                writable(logicalName, properties),
                false,
                component.managed(),
                component.values());
    }

    /** A day is one whose behavior says so; older packages say it with the format only. */
    private static boolean dateOnly(Properties properties) {
        String behavior = properties.text("Behavior").strip();
        return behavior.isEmpty() ? properties.name("Format").equals("date") : behavior.equals(DATE_ONLY);
    }

    /** What solutions say of a column over what the platform has: a layer that names no type keeps the platform's. */
    static ColumnDefinition over(ColumnDefinition platform, ColumnDefinition brought) {
        if (!new Properties(brought.properties()).text("Type").isEmpty()) {
            return brought;
        }
        return new ColumnDefinition(
                platform.logicalName(),
                platform.schemaName(),
                platform.type(),
                brought.label(),
                brought.description(),
                platform.dateOnly(),
                brought.maxLength() == null ? platform.maxLength() : brought.maxLength(),
                brought.choice(),
                brought.options().isEmpty() ? platform.options() : brought.options(),
                platform.targets(),
                brought.requiredLevel(),
                platform.writable(),
                false,
                true,
                brought.properties());
    }

    private static boolean writable(String logicalName, Properties properties) {
        boolean made = properties.flag("ValidForCreateApi", true) || properties.flag("ValidForUpdateApi", true);
        return made && !KEPT.contains(logicalName);
    }

    private @Nullable String choice(Properties properties) {
        String name = properties.text("OptionSetName").strip();
        return name.isEmpty() ? null : name;
    }

    private List<ChoiceOption> options(ColumnType type, Properties properties) {
        String name = properties.name("OptionSetName");
        if (!name.isEmpty() && choices.containsKey(name)) {
            return choices.get(name).options();
        }
        List<ChoiceOption> options =
                properties.element("optionset").map(OptionReader::of).orElse(List.of());
        if (!options.isEmpty()) {
            return options;
        }
        return switch (type) {
            case STATE -> OptionReader.STATES;
            case STATUS -> OptionReader.STATUSES;
            case BOOLEAN -> OptionReader.YES_OR_NO;
            default -> List.of();
        };
    }

    private static List<String> targets(ColumnType type, Properties properties, List<String> related) {
        if (type == ColumnType.OWNER) {
            return List.of("systemuser", "team");
        }
        if (type == ColumnType.CUSTOMER) {
            return List.of("account", "contact");
        }
        if (!related.isEmpty()) {
            return related;
        }
        List<String> targets = new ArrayList<>();
        List<XmlElement> types =
                properties.element("LookupTypes").map(XmlElement::children).orElse(List.of());
        for (XmlElement each : types) {
            String target = TABLE_NUMBERS.get(each.text().strip());
            if (target != null && !targets.contains(target)) {
                targets.add(target);
            }
        }
        return targets;
    }
}
