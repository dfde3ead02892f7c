package org.almanac.webapi.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.message.Arguments;

/** Arguments as a request would have them. */
public record GivenArguments(JsonNode body, Map<String, Path> files) implements Arguments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param json with apostrophes in the place of quotation marks */
    public static GivenArguments of(String json) {
        try {
            return new GivenArguments(JSON.readTree(json.replace('\'', '"')), Map.of());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** These with a package as {@code CustomizationFile}. */
    public GivenArguments file(Path file) {
        return new GivenArguments(body, Map.of("CustomizationFile", file));
    }

    @Override
    public Optional<JsonNode> value(String name) {
        return Optional.ofNullable(body.get(name)).filter(value -> !value.isNull());
    }

    @Override
    public Optional<Path> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public Optional<UUID> boundId() {
        return Optional.empty();
    }
}
