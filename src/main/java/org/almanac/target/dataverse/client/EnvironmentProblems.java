package org.almanac.target.dataverse.client;

import java.util.List;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.TransientFailure;
import org.almanac.target.http.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Turns what became of a request into a problem with cause and remedy.
 *
 * @param environment its name
 */
record EnvironmentProblems(String environment) implements AnswerProblems {

    @Override
    public AlmanacException of(Outcome outcome) {
        String name = "The environment '" + environment + "'";
        if (outcome instanceof Outcome.TurnedAway turnedAway) {
            return new TransientFailure(
                    ErrorCode.ENVIRONMENT_UNREACHABLE,
                    name + " did not answer. " + turnedAway.text(),
                    environment,
                    List.of(),
                    turnedAway.cause());
        }
        if (outcome instanceof Outcome.Unclear unclear) {
            return new TransientFailure(
                    ErrorCode.ENVIRONMENT_ANSWER,
                    name + " gave no answer that can be used. " + unclear.text(),
                    environment,
                    List.of(),
                    unclear.cause());
        }
        if (outcome instanceof Outcome.Unauthorized unauthorized) {
            return new PermanentFailure(
                    ErrorCode.ENVIRONMENT_ACCESS,
                    name + " does not let Almanac in (" + unauthorized.status() + "): "
                            + ServiceError.of(unauthorized.body(), unauthorized.text())
                            + " The client id must be an application user of the environment with a security role that"
                            + " may do this, such as System Administrator.",
                    environment);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new PermanentFailure(
                    ErrorCode.ENVIRONMENT_REFUSES,
                    refused.status() == 0
                            ? name + " cannot be asked. " + refused.text()
                            : name + " refuses the request (" + refused.status() + "): "
                                    + ServiceError.of(refused.body(), refused.text()),
                    environment);
        }
        throw new IllegalArgumentException("an answer is no problem");
    }

    @Override
    public TransientFailure unexpected(String what, @Nullable Exception cause) {
        return new TransientFailure(
                ErrorCode.ENVIRONMENT_ANSWER,
                "The environment '" + environment + "' answers otherwise than known: " + what + ".",
                environment,
                List.of(),
                cause);
    }
}
