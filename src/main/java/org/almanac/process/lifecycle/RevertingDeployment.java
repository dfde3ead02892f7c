package org.almanac.process.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Deployments;
import org.almanac.deployment.RunDocuments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.springframework.stereotype.Component;

/** Remembers why a deployment is reverted, while the steps that revert it have successes and problems of their own. */
@Component
class RevertingDeployment {

    private static final String CAUSE = "cause";

    private final Deployments deployments;
    private final DeploymentRecords records;
    private final RunDocuments documents;
    private final ClosingDeployment closing;

    RevertingDeployment(
            Deployments deployments, DeploymentRecords records, RunDocuments documents, ClosingDeployment closing) {
        this.deployments = deployments;
        this.records = records;
        this.documents = documents;
        this.closing = closing;
    }

    /** Without a problem it was somebody who asked for cancellation. */
    String begin(DeploymentRun run) {
        DeploymentProblem cause = Optional.ofNullable(deployments.get(run.id()).problem())
                .orElseGet(() -> DeploymentProblem.of(
                        ErrorCode.DEPLOYMENT_REVERTED, "Somebody asked for cancellation.", null, List.of()));
        documents.put(run.id(), CAUSE, RunJson.write(cause));
        return cause.detail();
    }

    void end(DeploymentRun run) {
        DeploymentProblem cause = RunJson.read(documents.find(run.id(), CAUSE).orElseThrow(), DeploymentProblem.class);
        records.note(run.id(), reverted(cause));
        closing.close(run, DeploymentState.UNDONE);
    }

    private static DeploymentProblem reverted(DeploymentProblem cause) {
        List<ProblemDetailItem> items = new ArrayList<>();
        items.add(new ProblemDetailItem(cause.code(), cause.detail(), cause.subject(), null));
        items.addAll(cause.items());
        return DeploymentProblem.of(ErrorCode.DEPLOYMENT_REVERTED, cause.detail(), cause.subject(), items);
    }
}
