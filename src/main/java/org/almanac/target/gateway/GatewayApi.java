package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.TransientFailure;
import org.almanac.target.http.Backoff;
import org.almanac.target.http.Outcome;
import org.almanac.target.http.Sleeper;
import org.jspecify.annotations.Nullable;

/** Asks the gateway, patiently; orders are sent once and their outcome is left to the caller. */
final class GatewayApi {

    private final GatewayHttp http;
    private final Sleeper sleeper;
    private final GatewaySettings settings;
    private final String token;

    /** @param token where the token is, for messages */
    GatewayApi(GatewayHttp http, Sleeper sleeper, GatewaySettings settings, String token) {
        this.http = http;
        this.sleeper = sleeper;
        this.settings = settings;
        this.token = token;
    }

    GatewaySettings settings() {
        return settings;
    }

    /**
     * The answer to a question. After 429 it is asked again as long as the settings have patience.
     *
     * @throws TransientFailure GATEWAY_ANSWER, ENVIRONMENT_UNREACHABLE
     * @throws PermanentFailure OPERATION_FAILED if the token or the question is not taken
     */
    JsonNode get(String path) {
        return patiently(() -> http.get(path, settings.readTimeout()));
    }

    /** The answer to a question that has a body; it changes nothing. */
    JsonNode ask(String path, JsonNode body) {
        return patiently(() -> http.post(new Post(path, body, settings.readTimeout())));
    }

    Outcome order(Post post) {
        return http.post(post);
    }

    private JsonNode patiently(Supplier<Outcome> call) {
        Duration waited = Duration.ZERO;
        for (int tries = 1; ; tries++) {
            Outcome outcome = call.get();
            if (outcome instanceof Outcome.Answered answered) {
                return answered.body();
            }
            if (!(outcome instanceof Outcome.TurnedAway turnedAway) || turnedAway.cause() != null) {
                throw problem(outcome);
            }
            Duration pause = Backoff.after(tries, turnedAway.askedPause());
            waited = waited.plus(pause);
            if (tries > Backoff.TRIES || waited.compareTo(settings.patience()) > 0) {
                throw problem(outcome);
            }
            pause(pause);
        }
    }

    void pause(Duration pause) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure(
                    ErrorCode.ENVIRONMENT_UNREACHABLE,
                    "Almanac was stopped while it waited for the dual-write gateway.");
        }
    }

    /** What a call that had no effect ends with. */
    AlmanacException problem(Outcome outcome) {
        if (outcome instanceof Outcome.TurnedAway turnedAway) {
            return transientFailure(ErrorCode.ENVIRONMENT_UNREACHABLE, turnedAway.text(), turnedAway.cause());
        }
        if (outcome instanceof Outcome.Unclear unclear) {
            return transientFailure(ErrorCode.GATEWAY_ANSWER, unclear.text(), unclear.cause());
        }
        if (outcome instanceof Outcome.Unauthorized unauthorized) {
            return new PermanentFailure(
                    ErrorCode.OPERATION_FAILED,
                    "The dual-write gateway does not take the token (" + unauthorized.status()
                            + "). Put a fresh one of a user at " + token
                            + ", then retry; an application's own token does"
                            + " not work.",
                    token);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new PermanentFailure(
                    ErrorCode.OPERATION_FAILED,
                    "The dual-write gateway refuses the question (" + refused.status() + "): " + refused.text());
        }
        throw new IllegalArgumentException("an answer is no problem");
    }

    private static TransientFailure transientFailure(ErrorCode code, String text, @Nullable Exception cause) {
        return new TransientFailure(code, "The dual-write gateway failed. " + text, null, List.of(), cause);
    }
}
