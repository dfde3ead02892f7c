package org.almanac.deployment;

import java.util.List;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/**
 * Why a deployment ended badly, or what holds it up.
 *
 * @param code of {@link ErrorCode}
 * @param subject what it is about
 * @param remedy what to do next
 */
public record DeploymentProblem(
        String code,
        String title,
        String detail,
        @Nullable String subject,
        String remedy,
        List<ProblemDetailItem> items) {

    public DeploymentProblem {
        items = List.copyOf(items);
    }

    /** The problem with the code's title and remedy. */
    public static DeploymentProblem of(
            ErrorCode code, String detail, @Nullable String subject, List<ProblemDetailItem> items) {
        return new DeploymentProblem(code.code(), code.title(), detail, subject, code.remedy(), items);
    }

    /** What an error says; what is no error of ours is a defect, whose details stay in the log. */
    public static DeploymentProblem of(Throwable error) {
        return error instanceof AlmanacException e
                ? of(e.code(), e.getMessage(), e.subject().orElse(null), e.items())
                : of(ErrorCode.DEFECT, "The step failed unexpectedly; the log says why.", null, List.of());
    }
}
