package org.almanac.webapi.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.almanac.webapi.model.WebApiError;

/** Literals as they stand in addresses. */
final class UriLiteral {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private UriLiteral() {}

    /** What a literal says: a text without quotes, an enumeration's member, a number, true, false, null, an object or list. */
    static JsonNode json(String literal) {
        if (literal.startsWith("{") || literal.startsWith("[")) {
            try {
                return JSON.readTree(literal);
            } catch (JsonProcessingException e) {
                throw WebApiError.malformed("The value " + literal + " is no valid JSON.");
            }
        }
        return switch (literal) {
            case "null" -> NullNode.getInstance();
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default ->
                NUMBER.matcher(literal).matches()
                        ? DecimalNode.valueOf(new BigDecimal(literal))
                        : TextNode.valueOf(text(literal));
        };
    }

    /** The text of a literal without quotes and without the name of an enumeration in front of them. */
    static String text(String literal) {
        int quote = literal.indexOf('\'');
        if (quote < 0) {
            return literal;
        }
        if (!literal.endsWith("'") || literal.length() < quote + 2) {
            throw WebApiError.malformed("There is an unterminated string literal in '" + literal + "'.");
        }
        return literal.substring(quote + 1, literal.length() - 1).replace("''", "'");
    }

    /** Parts between separators that stand outside quotes and brackets. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == separator && depth == 0) {
                parts.add(text.substring(start, at));
                start = at + 1;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            }
        }
        if (quoted || depth != 0) {
            throw WebApiError.malformed("Unbalanced quotes or brackets in '" + text + "'.");
        }
        parts.add(text.substring(start));
        return parts;
    }
}
