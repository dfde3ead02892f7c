package org.almanac.process.lifecycle;

import java.util.List;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/**
 * How far a {@link RunStep} is.
 *
 * @param detail for people
 * @param problem why it failed; null otherwise
 */
public record StepState(Kind kind, String detail, @Nullable DeploymentProblem problem) {

    /** What the process does next. */
    public enum Kind {
        RUNNING,
        DONE,
        FAILED
    }

    public static StepState running(String detail) {
        return new StepState(Kind.RUNNING, detail, null);
    }

    public static StepState done(String detail) {
        return new StepState(Kind.DONE, detail, null);
    }

    public static StepState failed(DeploymentProblem problem) {
        return new StepState(Kind.FAILED, problem.detail(), problem);
    }

    /** A failure of an operation or request. */
    public static StepState failed(ErrorCode code, String detail, String subject, List<ProblemDetailItem> items) {
        return failed(DeploymentProblem.of(code, detail, subject, items));
    }
}
