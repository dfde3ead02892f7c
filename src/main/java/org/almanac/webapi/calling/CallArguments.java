package org.almanac.webapi.calling;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.message.Arguments;
import org.jspecify.annotations.Nullable;

/** Arguments that were checked against the signature. */
record CallArguments(
        Map<String, JsonNode> values,
        Map<String, Path> files,
        @Nullable UUID row) implements Arguments {

    @Override
    public Optional<JsonNode> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isNull());
    }

    @Override
    public Optional<Path> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public Optional<UUID> boundId() {
        return Optional.ofNullable(row);
    }
}
