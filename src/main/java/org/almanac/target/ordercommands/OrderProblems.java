package org.almanac.target.ordercommands;

import java.util.List;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.TransientFailure;
import org.almanac.target.dataverse.client.AnswerProblems;
import org.almanac.target.dataverse.client.ServiceError;
import org.almanac.target.http.Outcome;
import org.jspecify.annotations.Nullable;

/** What requests about order management that were not answered end with. */
record OrderProblems(OrderConnection connection) implements AnswerProblems {

    @Override
    public AlmanacException of(Outcome outcome) {
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
                            + ServiceError.of(unauthorized.body(), unauthorized.text()) + " Put a valid one at "
                            + connection.access()
                            + ", of a user who may read and change order management, then retry.",
                    connection.access());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new PermanentFailure(
                    ErrorCode.OPERATION_FAILED,
                    name + " refuses the question (" + refused.status() + "): "
                            + ServiceError.of(refused.body(), refused.text()));
        }
        throw new IllegalArgumentException("an answer is no problem");
    }

    @Override
    public TransientFailure unexpected(String what, @Nullable Exception cause) {
        return new TransientFailure(
                ErrorCode.ORDER_COMMAND_ANSWER,
                "The environment '" + connection.environment() + "' answers otherwise than known: " + what + ".",
                null,
                List.of(),
                cause);
    }
}
