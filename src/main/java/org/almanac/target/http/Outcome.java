package org.almanac.target.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a call. Its texts are for people and show no secret. */
public sealed interface Outcome {

    /** The answer; a missing node for an empty body. */
    record Answered(JsonNode body) implements Outcome {}

    /** It did not get as far as having an effect. */
    record TurnedAway(
            Duration askedPause, String text, @Nullable Exception cause) implements Outcome {}

    /**
     * The token was not taken (401), or does not allow it (403); it had no effect.
     *
     * @param text beginning of the answer
     */
    record Unauthorized(int status, String text, JsonNode body) implements Outcome {}

    /**
     * The other side understood and said no.
     *
     * @param text beginning of the answer
     * @param body what was answered, as far as it can be read; a missing node otherwise
     */
    record Refused(int status, String text, JsonNode body) implements Outcome {}

    /** It may have had an effect, or not. */
    record Unclear(String text, @Nullable Exception cause) implements Outcome {}
}
