package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almanac.target.http.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * How a command is given, as settings say it: by columns, by a custom API, or by one that is bound to the table.
 *
 * @param column columns of the row that are set
 * @param value their values, in the same order; numbers, {@code true}, {@code false} and {@code null} as they are, everything else
 *     is text
 * @param api name of a custom API that is not bound
 * @param boundApi name of a custom API that is bound to the table of the row
 * @param body JSON object for either API
 */
record CommandSetting(
        @Nullable List<String> column,
        @Nullable List<String> value,
        @Nullable String api,
        @Nullable String boundApi,
        @Nullable String body) {

    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]{0,255}");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,10})?");

    /**
     * The command.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    OrderCommand command() {
        long shapes = Stream.of(columns().isEmpty(), api == null, boundApi == null)
                .filter(missing -> !missing)
                .count();
        if (shapes != 1) {
            throw new IllegalArgumentException("must have exactly one of column (with value), api and bound-api.");
        }
        if (!columns().isEmpty()) {
            return new OrderCommand.SetColumns(columnValues());
        }
        String name =
                Optional.ofNullable(api).or(() -> Optional.ofNullable(boundApi)).orElseThrow();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("must name the custom API by its unique name.");
        }
        return api == null ? new OrderCommand.CallBoundApi(name, object()) : new OrderCommand.CallApi(name, object());
    }

    private List<String> columns() {
        return column == null ? List.of() : column;
    }

    private JsonNode columnValues() {
        List<String> values = value == null ? List.of() : value;
        if (body != null) {
            throw new IllegalArgumentException("has a body, which only a custom API takes.");
        }
        if (values.size() != columns().size()) {
            throw new IllegalArgumentException("must have a value for each column: "
                    + columns().size() + " columns and " + values.size() + " values.");
        }
        ObjectNode node = StrictJson.MAPPER.createObjectNode();
        for (int i = 0; i < values.size(); i++) {
            if (!COLUMN.matcher(columns().get(i)).matches()) {
                throw new IllegalArgumentException("has a column that is no logical name.");
            }
            node.set(columns().get(i), literal(values.get(i)));
        }
        return node;
    }

    private static JsonNode literal(String text) {
        return switch (text) {
            case "true" -> node("true");
            case "false" -> node("false");
            case "null" -> node("null");
            default -> NUMBER.matcher(text).matches() ? node(text) : TextNode.valueOf(text);
        };
    }

    private static JsonNode node(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private JsonNode object() {
        if (body == null || body.isBlank()) {
            return StrictJson.MAPPER.createObjectNode();
        }
        return StrictJson.read(body.getBytes(StandardCharsets.UTF_8))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new IllegalArgumentException("must have a JSON object as body."));
    }
}
