package org.almanac.dualwrite.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What is taken for granted of the parts of a mapping's JSON. */
final class MappingShape {

    private MappingShape() {}

    /** A text, number or truth value as text; empty where it is missing, null or something else. */
    static String text(JsonNode object, String property) {
        JsonNode value = object.path(property);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** A truth value, also as text; false where it is missing. */
    static boolean flag(JsonNode object, String property) {
        return object.path(property).asBoolean(false);
    }

    /** The objects of an array; none where it is missing or null. */
    static Iterable<JsonNode> array(JsonNode object, String property, String place) {
        JsonNode array = object.path(property);
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        if (!array.isArray()) {
            throw invalid("'" + property + "' of " + place + " is not a list.");
        }
        for (JsonNode element : array) {
            if (!element.isObject()) {
                throw invalid("'" + property + "' of " + place + " holds something that is not an object.");
            }
        }
        return array;
    }

    static BadInput invalid(String message) {
        return invalid(message, null);
    }

    static BadInput invalid(String message, @Nullable Exception cause) {
        return new BadInput(ErrorCode.TABLE_MAP_INVALID, message, null, List.of(), cause);
    }
}
