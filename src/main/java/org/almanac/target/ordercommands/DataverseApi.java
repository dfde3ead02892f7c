package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.TransientFailure;
import org.almanac.target.http.AnswerReader;
import org.almanac.target.http.Backoff;
import org.almanac.target.http.Call;
import org.almanac.target.http.HttpCalls;
import org.almanac.target.http.Outcome;
import org.almanac.target.http.Sleeper;
import org.jspecify.annotations.Nullable;

/** Asks one environment, patiently; commands are sent once and their outcome is left to the caller. */
final class DataverseApi {

    private static final int NOT_FOUND = 404;
    private static final Map<String, String> VERSION = Map.of("OData-Version", "4.0", "OData-MaxVersion", "4.0");

    private final HttpCalls http;
    private final Sleeper sleeper;
    private final OrderCommandSettings settings;
    private final OrderConnection connection;

    DataverseApi(HttpCalls http, Sleeper sleeper, OrderCommandSettings settings, OrderConnection connection) {
        this.http = http;
        this.sleeper = sleeper;
        this.settings = settings;
        this.connection = connection;
    }

    /** The whole path of one that is relative to the Web API. */
    String path(String relative) {
        return connection.path() + relative;
    }

    /**
     * The answer to a question; empty if there is no such thing. After 429 it is asked again as long as the settings have
     * patience.
     *
     * @param relative to the Web API
     * @throws TransientFailure ORDER_COMMAND_ANSWER, ENVIRONMENT_UNREACHABLE
     * @throws PermanentFailure OPERATION_FAILED if the token or the question is not taken
     */
    Optional<JsonNode> find(String relative) {
        return answer(path(relative));
    }

    /** All rows of a list, page by page; empty if there is no such table. */
    Optional<List<JsonNode>> rows(String relative) {
        List<JsonNode> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = path(relative);
        while (next != null) {
            if (!seen.add(next)) {
                throw unexpected("a page leads back to an earlier one");
            }
            Optional<JsonNode> page = answer(next);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            JsonNode values = page.get().path("value");
            if (!values.isArray()) {
                throw unexpected("a list has no rows");
            }
            values.forEach(rows::add);
            next = next(page.get());
        }
        return Optional.of(rows);
    }

    /** The token goes to the environment and nowhere else. */
    private @Nullable String next(JsonNode page) {
        String link = page.path("@odata.nextLink").asText("");
        if (link.isEmpty()) {
            return null;
        }
        try {
            URI uri = connection.base().resolve(link);
            if (connection.base().getRawAuthority().equalsIgnoreCase(uri.getRawAuthority())
                    && uri.getRawPath().startsWith(connection.path())) {
                return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            }
        } catch (IllegalArgumentException e) {
            throw unexpected("the address of the next page is none", e);
        }
        throw unexpected("the next page is somewhere else");
    }

    private Optional<JsonNode> answer(String path) {
        Duration waited = Duration.ZERO;
        for (int tries = 1; ; tries++) {
            Outcome outcome = http.send(question(path));
            if (outcome instanceof Outcome.Answered answered) {
                return Optional.of(answered.body());
            }
            if (outcome instanceof Outcome.Refused refused && refused.status() == NOT_FOUND) {
                return Optional.empty();
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

    private Call question(String path) {
        Map<String, String> headers = Map.of(
                "OData-Version",
                "4.0",
                "OData-MaxVersion",
                "4.0",
                "Prefer",
                "odata.maxpagesize=" + settings.pageSize()
                        + ",odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"");
        return new Call("GET", path, headers, new byte[0], settings.readTimeout());
    }

    private void pause(Duration pause) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure(
                    ErrorCode.ENVIRONMENT_UNREACHABLE, "Almanac was stopped while it waited for the environment.");
        }
    }

    /** A call that changes something, to be sent later. */
    Call command(String method, String relative, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new java.util.HashMap<>(VERSION);
        all.putAll(headers);
        return new Call(method, path(relative), all, body, settings.commandTimeout());
    }

    Outcome send(Call call, AnswerReader reader) {
        return http.send(call, reader);
    }

    /** What a call that had no effect ends with. */
    AlmanacException problem(Outcome outcome) {
        String name = "The environment '" + connection.environment() + "'";
        if (outcome instanceof Outcome.TurnedAway turnedAway) {
            return new TransientFailure(
                    ErrorCode.ENVIRONMENT_UNREACHABLE,
                    name + " did not answer. " + turnedAway.text(),
                    null,
                    List.of(),
                    turnedAway.cause());
        }
        if (outcome instanceof Outcome.Unclear unclear) {
            return new TransientFailure(
                    ErrorCode.ORDER_COMMAND_ANSWER,
                    name + " failed. " + unclear.text(),
                    null,
                    List.of(),
                    unclear.cause());
        }
        if (outcome instanceof Outcome.Unauthorized unauthorized) {
            return new PermanentFailure(
                    ErrorCode.OPERATION_FAILED,
                    name + " does not take the token (" + unauthorized.status() + "): "
                            + DataverseError.of(unauthorized.body(), unauthorized.text()) + " Put a valid one at "
                            + connection.token()
                            + ", of a user who may read and change order management, then retry.",
                    connection.token().toString());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new PermanentFailure(
                    ErrorCode.OPERATION_FAILED,
                    name + " refuses the question (" + refused.status() + "): "
                            + DataverseError.of(refused.body(), refused.text()));
        }
        throw new IllegalArgumentException("an answer is no problem");
    }

    TransientFailure unexpected(String what) {
        return unexpected(what, null);
    }

    private TransientFailure unexpected(String what, @Nullable Exception cause) {
        return new TransientFailure(
                ErrorCode.ORDER_COMMAND_ANSWER,
                "The environment '" + connection.environment() + "' answers otherwise than known: " + what + ".",
                null,
                List.of(),
                cause);
    }
}
