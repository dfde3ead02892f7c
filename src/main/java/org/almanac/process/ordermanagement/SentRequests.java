package org.almanac.process.ordermanagement;

import java.util.List;
import java.util.Objects;
import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.OrderManagementTarget;

/** Requests of a try of a step, and what they come to. */
final class SentRequests {

    private SentRequests() {}

    static List<OrderRequestStatus> of(OrderManagementTarget target, DeploymentRun run, String prefix) {
        return target.requests(run.id().value()).stream()
                .filter(request -> request.key().startsWith(prefix + "/"))
                .toList();
    }

    /** Running while one is under way; then failed if one has failed. */
    static StepState state(List<OrderRequestStatus> sent, String withoutAny) {
        if (sent.stream().anyMatch(request -> request.state() == OrderRequestStatus.State.WAITING)) {
            return StepState.running("requested");
        }
        List<ProblemDetailItem> failures = sent.stream()
                .filter(request -> request.state() == OrderRequestStatus.State.FAILED)
                .map(SentRequests::item)
                .toList();
        if (!failures.isEmpty()) {
            return StepState.failed(
                    ErrorCode.OPERATION_FAILED,
                    failures.get(0).message(),
                    sent.get(0).key(),
                    failures);
        }
        return StepState.done(sent.isEmpty() ? withoutAny : sent.size() + " done");
    }

    private static ProblemDetailItem item(OrderRequestStatus request) {
        return new ProblemDetailItem(
                Objects.requireNonNullElse(request.code(), ErrorCode.OPERATION_FAILED.code()),
                Objects.requireNonNullElse(request.message(), "The request failed without a reason."),
                request.order().record().toString(),
                null);
    }
}
