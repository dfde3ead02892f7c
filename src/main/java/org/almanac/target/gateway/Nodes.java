package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.almanac.target.http.AnswerText;

/** Parts of answers, which may lack anything. */
final class Nodes {

    private static final UUID NOTHING = new UUID(0, 0);

    private Nodes() {}

    /** A text or number as text; empty where there is none. */
    static String text(JsonNode node, String field) {
        return node.path(field).asText("").strip();
    }

    /** The elements of an array, or the values of an object; none of anything else. */
    static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    /**
     * An id; empty where there is none, or only zeros.
     *
     * @throws TransientFailure GATEWAY_ANSWER for what is no id
     */
    static Optional<UUID> id(JsonNode node, String field) {
        String text = text(node, field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> !id.equals(NOTHING));
        } catch (IllegalArgumentException e) {
            throw unexpected("the field " + field + " of a map holds no id", node);
        }
    }

    /** A moment, in UTC where the text does not say; empty for none or what cannot be read. */
    static Optional<Instant> instant(JsonNode node, String field) {
        String text = text(node, field);
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException zoneless) {
            try {
                return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
    }

    /** The gateway answers otherwise than it is known to. */
    static TransientFailure unexpected(String what, JsonNode answer) {
        return new TransientFailure(
                ErrorCode.GATEWAY_ANSWER,
                "The dual-write gateway answers otherwise than known: " + what + ": "
                        + AnswerText.excerpt(answer.isMissingNode() ? "(empty)" : answer.toString(), ""));
    }
}
