package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.almanac.webapi.model.WebApiError;

/** Names that clients give to what they define. */
final class DefinitionNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final String INVALID_ARGUMENT = "0x80040203";
    private static final String DUPLICATE = "0x80040237";

    private DefinitionNames() {}

    static String schemaName(JsonNode metadata) {
        return name(metadata, "SchemaName");
    }

    /** @throws WebApiError 400 if it is missing or no name */
    static String name(JsonNode metadata, String field) {
        String name = metadata.path(field).asText("").strip();
        if (!NAME.matcher(name).matches()) {
            throw invalid(field + " must be a name of letters, digits and underscores: '" + name + "'.");
        }
        return name;
    }

    static WebApiError invalid(String message) {
        return new WebApiError(400, INVALID_ARGUMENT, message);
    }

    static WebApiError duplicate(String what) {
        return new WebApiError(412, DUPLICATE, what + " exists already.");
    }
}
