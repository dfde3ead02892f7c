package org.almanac.solution.checking.steps;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.solution.checking.CheckedComponent;

/**
 * The event for which a plug-in step is registered.
 *
 * @param message name of the message in lower case; empty where the step gives only an id that nobody knows
 * @param table logical name; empty for all tables
 */
record StepEvent(String message, String table) {

    /** The messages of the platform have the same ids in every environment. */
    private static final Map<String, String> MESSAGES = Map.of(
            "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", "create",
            "20bebb1b-ea3e-db11-86a7-000a3a5473e8", "update",
            "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8", "delete",
            "8cbdbb1b-ea3e-db11-86a7-000a3a5473e8", "assign",
            "f2bdbb1b-ea3e-db11-86a7-000a3a5473e8", "retrieve",
            "03bebb1b-ea3e-db11-86a7-000a3a5473e8", "retrievemultiple");

    private static final Set<String> NO_TABLE = Set.of("none", "any entity");

    /** How the usual tools name a step. */
    private static final Pattern NAME = Pattern.compile(".{1,500}:\\s*(\\w{1,100}) of [\\w ]{1,200}");

    static StepEvent of(CheckedComponent step) {
        String id = step.text("SdkMessageId").toLowerCase(Locale.ROOT).replaceAll("[{}]", "");
        Matcher name = NAME.matcher(step.name().isEmpty() ? "" : step.xml().attribute("Name"));
        String named = name.matches() ? name.group(1).toLowerCase(Locale.ROOT) : "";
        String table = step.text("PrimaryEntity").toLowerCase(Locale.ROOT);
        return new StepEvent(MESSAGES.getOrDefault(id, named), NO_TABLE.contains(table) ? "" : table);
    }
}
