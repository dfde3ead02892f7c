package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a call. Its texts are for people and show no secret. */
sealed interface Outcome {

    /** The answer; a missing node for an empty body. */
    record Answered(JsonNode body) implements Outcome {}

    /** It did not get as far as having an effect. */
    record TurnedAway(
            Duration askedPause, String text, @Nullable Exception cause) implements Outcome {}

    /** The token was not taken; it had no effect. */
    record Unauthorized(int status) implements Outcome {}

    /** The gateway understood and said no. */
    record Refused(int status, String text) implements Outcome {}

    /** It may have had an effect, or not. */
    record Unclear(String text, @Nullable Exception cause) implements Outcome {}
}
