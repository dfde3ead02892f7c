package org.almanac.solution.checking.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.checking.TextFile;
import org.almanac.solution.json.JsonDocument;
import org.almanac.solution.json.JsonValue;
import org.almanac.solution.json.JsonValue.Members;

/**
 * The definition of a cloud flow (package-format 4): its triggers, all its actions however deep, and the connections that it
 * uses.
 *
 * @param component the process
 * @param path entry of the package
 * @param triggers in the order of the file
 * @param actions in the order of the file, an outer one before those in it
 * @param connections members of {@code connectionReferences} by the name that actions use
 */
public record Flow(
        ComponentRef component,
        String path,
        List<FlowStep> triggers,
        List<FlowStep> actions,
        Map<String, JsonValue> connections) {

    /**
     * Reads a definition.
     *
     * @throws IllegalArgumentException if the text is no JSON or not that of a flow
     */
    public static Flow parse(TextFile file) {
        JsonValue document = JsonDocument.parse(file.text());
        if (!(Json.at(document, "properties") instanceof Members properties)) {
            throw new IllegalArgumentException("it has no properties");
        }
        List<FlowStep> triggers = new ArrayList<>();
        Json.members(properties, "definition", "triggers")
                .forEach((name, step) -> triggers.add(new FlowStep(name, "/triggers/" + name, step)));
        List<FlowStep> actions = new ArrayList<>();
        collect(Json.at(properties, "definition"), "", actions);
        return new Flow(
                file.component(), file.path(), triggers, actions, Json.members(properties, "connectionReferences"));
    }

    /** Actions stand in {@code actions} of the flow, a scope, loop, branch, default or case. */
    private static void collect(JsonValue holder, String path, List<FlowStep> actions) {
        Json.members(holder, "actions").forEach((name, step) -> {
            FlowStep action = new FlowStep(name, path + "/actions/" + name, step);
            actions.add(action);
            collect(step, action.path(), actions);
            collect(Json.at(step, "else"), action.path() + "/else", actions);
            collect(Json.at(step, "default"), action.path() + "/default", actions);
            Json.members(step, "cases")
                    .forEach((label, branch) -> collect(branch, action.path() + "/cases/" + label, actions));
        });
    }

    /** Logical names of the connection references that it uses. */
    public List<String> references() {
        return connections.values().stream()
                .flatMap(c -> Json.text(c, "connection", "connectionReferenceLogicalName").stream())
                .toList();
    }

    /** Location of a trigger or action. */
    public String location(FlowStep step) {
        return path + '#' + step.path();
    }
}
