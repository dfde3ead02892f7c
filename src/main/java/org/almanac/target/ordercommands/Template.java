package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.almanac.target.http.StrictJson;

/** Puts values into the texts of JSON, so that whatever they hold they stay texts. */
final class Template {

    private Template() {}

    /** @param values by name; {@code {name}} stands for each */
    static JsonNode fill(JsonNode template, Map<String, String> values) {
        if (template.isObject()) {
            ObjectNode filled = StrictJson.MAPPER.createObjectNode();
            template.fields().forEachRemaining(field -> filled.set(field.getKey(), fill(field.getValue(), values)));
            return filled;
        }
        if (template.isArray()) {
            ArrayNode filled = StrictJson.MAPPER.createArrayNode();
            template.forEach(element -> filled.add(fill(element, values)));
            return filled;
        }
        return template.isTextual() ? TextNode.valueOf(text(template.textValue(), values)) : template;
    }

    private static String text(String template, Map<String, String> values) {
        String filled = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
