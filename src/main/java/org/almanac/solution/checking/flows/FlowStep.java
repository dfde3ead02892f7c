package org.almanac.solution.checking.flows;

import java.util.Optional;
import org.almanac.solution.json.JsonValue;

/**
 * A trigger or an action of a flow.
 *
 * @param name as expressions use it
 * @param path within the definition, such as {@code /actions/Scope/actions/Send}
 * @param definition its JSON
 */
public record FlowStep(String name, String path, JsonValue definition) {

    /** Kind of step, such as {@code OpenApiConnection}; empty where it has none. */
    String type() {
        return text("type").orElse("");
    }

    /** The operation of a connector, such as {@code ListRecords}; empty where it is something else. */
    String operation() {
        return text("inputs", "host", "operationId").orElse("");
    }

    /** A string deep in the definition. */
    Optional<String> text(String... way) {
        return Json.text(definition, way);
    }

    /** A parameter of a connector's operation, whose name may have a slash. */
    Optional<String> parameter(String parameter) {
        return Json.text(definition, "inputs", "parameters", parameter);
    }

    /** Everything in the definition but the actions in it, which are steps of their own. */
    boolean isOwn(String member) {
        return !member.equals("actions")
                && !member.equals("else")
                && !member.equals("cases")
                && !member.equals("default");
    }
}
