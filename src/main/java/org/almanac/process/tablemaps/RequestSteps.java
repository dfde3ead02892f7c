package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Optional;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.DualWriteTarget;

/** How far a step is that is one request. */
final class RequestSteps {

    private RequestSteps() {}

    /** The request of a key, if it was submitted. */
    static Optional<RequestStatus> sent(DualWriteTarget target, DeploymentRun run, String key) {
        return target.requests(run.id().value()).stream()
                .filter(request -> request.key().equals(key))
                .findFirst();
    }

    static StepState state(RequestStatus request) {
        return switch (request.state()) {
            case WAITING -> StepState.running("requested");
            case COMPLETED -> StepState.done("done");
            case FAILED ->
                StepState.failed(
                        ErrorCode.OPERATION_FAILED,
                        request.message() == null ? "The request failed without a reason." : request.message(),
                        request.key(),
                        List.of(new ProblemDetailItem(
                                request.code() == null ? ErrorCode.OPERATION_FAILED.code() : request.code(),
                                request.message() == null ? "No reason was given." : request.message(),
                                null,
                                null)));
        };
    }
}
