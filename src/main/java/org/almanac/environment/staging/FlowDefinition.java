package org.almanac.environment.staging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/** Reads what an import has to know of a cloud flow's JSON (package-format 4). */
public final class FlowDefinition {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final String REFERENCE = "connectionReferenceLogicalName";

    private FlowDefinition() {}

    /**
     * Logical names of the connection references that a flow uses. A definition that is no JSON uses none; that it cannot
     * run is for the solution checker to say.
     */
    public static Set<String> connectionReferences(InputStream in) throws IOException {
        Set<String> names = new TreeSet<>();
        try (JsonParser parser = JSON.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME
                        && REFERENCE.equals(parser.currentName())
                        && parser.nextToken() == JsonToken.VALUE_STRING
                        && !parser.getText().isBlank()) {
                    names.add(parser.getText());
                }
            }
        } catch (JsonParseException | StreamConstraintsException e) {
            return Set.of();
        }
        return names;
    }
}
