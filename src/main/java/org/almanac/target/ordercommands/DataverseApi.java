package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.TransientFailure;
import org.almanac.target.dataverse.client.Command;
import org.almanac.target.dataverse.client.CommandBody;
import org.almanac.target.dataverse.client.Shape;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.http.AnswerReader;
import org.almanac.target.http.Outcome;

/** Asks one environment about order management, patiently; commands are sent once and their outcome is left to the caller. */
record DataverseApi(WebApi api, OrderCommandSettings settings, OrderConnection connection) {

    /** The whole path of one that is relative to the Web API. */
    String path(String relative) {
        return connection.path() + relative;
    }

    /**
     * The answer to a question; empty if there is no such thing. After 429 and 503 it is asked again as long as the settings have
     * patience.
     *
     * @param relative to the Web API
     * @throws TransientFailure ORDER_COMMAND_ANSWER, ENVIRONMENT_UNREACHABLE
     * @throws org.almanac.problem.PermanentFailure OPERATION_FAILED if the token or the question is not taken
     */
    Optional<JsonNode> find(String relative) {
        return api.find(relative);
    }

    /** All rows of a list, page by page; empty if there is no such table. */
    Optional<List<JsonNode>> rows(String relative) {
        return api.rows(relative);
    }

    /** A call that changes something, to be sent later. */
    Command command(String method, String relative, Map<String, String> headers, byte[] body) {
        return new Command(method, relative, headers, CommandBody.of(body), settings.commandTimeout());
    }

    Outcome send(Command command) {
        return api.send(command);
    }

    /** @param reader of an answer that is no JSON */
    Outcome send(Command command, AnswerReader reader) {
        return api.send(command, Shape.of(settings.maxAnswer().toBytes(), reader));
    }

    /** What a call that had no effect ends with. */
    AlmanacException problem(Outcome outcome) {
        return api.problem(outcome);
    }

    TransientFailure unexpected(String what) {
        return api.unexpected(what);
    }
}
