package org.almanac.target.dataverse.client;

import org.almanac.problem.AlmanacException;
import org.almanac.problem.TransientFailure;
import org.almanac.target.http.Outcome;
import org.jspecify.annotations.Nullable;

/** Turns what became of a request into a problem with cause and remedy. */
public interface AnswerProblems {

    /** @throws IllegalArgumentException for an answer, which is no problem */
    AlmanacException of(Outcome outcome);

    /** The environment answers otherwise than it is known to. */
    TransientFailure unexpected(String what, @Nullable Exception cause);

    /** Those of an environment, by its name. */
    static AnswerProblems ofEnvironment(String name) {
        return new EnvironmentProblems(name);
    }
}
