package org.almanac.deployment;

import java.util.List;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/**
 * Why a deployment ended badly, or what holds it up.
 *
 * @param code of {@link org.almanac.problem.ErrorCode}
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
}
