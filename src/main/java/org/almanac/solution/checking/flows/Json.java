package org.almanac.solution.checking.flows;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.almanac.solution.json.JsonValue;
import org.almanac.solution.json.JsonValue.Items;
import org.almanac.solution.json.JsonValue.Literal;
import org.almanac.solution.json.JsonValue.Members;
import org.almanac.solution.json.JsonValue.Text;

/** Ways into a JSON value that may have any shape. */
final class Json {

    private static final JsonValue NOTHING = new Literal("null");

    private Json() {}

    /** What is at the end of a way through members; {@code null} of JSON where the way ends early. */
    static JsonValue at(JsonValue value, String... way) {
        JsonValue at = value;
        for (String member : way) {
            JsonValue next = at instanceof Members members ? members.values().get(member) : null;
            at = next == null ? NOTHING : next;
        }
        return at;
    }

    /** The members there; none where there is something else. */
    static Map<String, JsonValue> members(JsonValue value, String... way) {
        return at(value, way) instanceof Members members ? members.values() : Map.of();
    }

    /** The string, or the number or truth value as text. */
    static Optional<String> text(JsonValue value, String... way) {
        JsonValue at = at(value, way);
        if (at instanceof Text text) {
            return Optional.of(text.value());
        }
        return at instanceof Literal literal && !literal.value().equals("null")
                ? Optional.of(literal.value())
                : Optional.empty();
    }

    /** Hands over all strings in a value, however deep. */
    static void texts(JsonValue value, Consumer<String> sink) {
        if (value instanceof Text text) {
            sink.accept(text.value());
        } else if (value instanceof Items items) {
            items.values().forEach(item -> texts(item, sink));
        } else if (value instanceof Members members) {
            members.values().values().forEach(member -> texts(member, sink));
        }
    }

    /** All strings of a step but those of the steps in it. */
    static void ownTexts(FlowStep step, Consumer<String> sink) {
        members(step.definition()).forEach((name, member) -> {
            if (step.isOwn(name)) {
                texts(member, sink);
            }
        });
    }
}
