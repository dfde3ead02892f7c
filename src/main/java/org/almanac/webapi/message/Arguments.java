package org.almanac.webapi.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.model.WebApiError;

/**
 * The arguments of a message. Those of type {@code Edm.Binary} were decoded into temporary files while the request was read, and
 * are deleted once it is answered; whoever wants one longer copies or moves it.
 */
public interface Arguments {

    /** A value; empty where it is absent or null. */
    Optional<JsonNode> value(String name);

    /** A binary value; empty where it is absent or null. */
    Optional<Path> file(String name);

    /** The id of the row that a bound message is called on. */
    Optional<UUID> boundId();

    default Optional<String> text(String name) {
        return value(name).map(JsonNode::asText);
    }

    /** @throws WebApiError 400 if it is missing */
    default String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    default boolean flag(String name) {
        return value(name).map(JsonNode::asBoolean).orElse(false);
    }

    /** @throws WebApiError 400 if it is no id */
    default Optional<UUID> id(String name) {
        return text(name).map(text -> {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw WebApiError.malformed("The value '" + text + "' of " + name + " is no Edm.Guid.");
            }
        });
    }

    /** @throws WebApiError 400 if it is missing */
    default UUID requiredId(String name) {
        return id(name).orElseThrow(() -> missing(name));
    }

    static WebApiError missing(String name) {
        return new WebApiError(400, "0x80040203", "The required parameter '" + name + "' is missing.");
    }
}
