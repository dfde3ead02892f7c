package org.almanac.environment.authoring;

import java.util.List;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.jspecify.annotations.Nullable;

/** The answers of an environment that does not take an edit. */
public final class EditRefused {

    private EditRefused() {}

    /** By a rule of the platform that has a number. */
    public static Refusal by(PlatformCode code, String message, String subject) {
        return by(code, message, subject, null);
    }

    static Refusal by(PlatformCode code, String message, String subject, @Nullable Throwable cause) {
        return new Refusal(
                ErrorCode.EDIT_REFUSED,
                message,
                subject,
                List.of(new ProblemDetailItem(code.hex(), code.meaning(), subject, null)),
                cause);
    }

    /** By a rule that the platform gives no number. */
    public static Refusal because(String message, String subject) {
        return new Refusal(ErrorCode.EDIT_REFUSED, message, subject);
    }

    /** A value cannot be one. */
    public static BadInput invalid(String message, String field) {
        return new BadInput(ErrorCode.INVALID_EDIT, message, field);
    }

    public static BadInput unknownSolution(String uniqueName) {
        return new BadInput(
                ErrorCode.UNKNOWN_SOLUTION, "The environment has no solution '" + uniqueName + "'.", uniqueName);
    }

    public static BadInput unknownComponent(ComponentRef component) {
        return new BadInput(
                ErrorCode.UNKNOWN_COMPONENT, "The environment has no " + component + ".", component.toString());
    }

    public static BadInput unknownPublisher(String uniqueName) {
        return new BadInput(
                ErrorCode.UNKNOWN_PUBLISHER, "The environment has no publisher '" + uniqueName + "'.", uniqueName);
    }
}
