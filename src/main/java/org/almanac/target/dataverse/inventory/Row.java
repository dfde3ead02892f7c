package org.almanac.target.dataverse.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.solution.SolutionVersion;

/** A row of an answer. What is absent, null or of another form than known is empty. */
record Row(JsonNode node) {

    Optional<String> text(String property) {
        return Optional.of(node.path(property).asText("")).filter(text -> !text.isBlank() && !text.equals("null"));
    }

    Optional<UUID> id(String property) {
        return text(property).flatMap(RowIds::parse);
    }

    Optional<Integer> number(String property) {
        JsonNode value = node.path(property);
        return value.isNumber()
                ? Optional.of(value.intValue())
                : text(property).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    boolean truth(String property) {
        return node.path(property).asBoolean();
    }

    Optional<Instant> moment(String property) {
        try {
            return text(property).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<SolutionVersion> version(String property) {
        try {
            return text(property).map(SolutionVersion::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
