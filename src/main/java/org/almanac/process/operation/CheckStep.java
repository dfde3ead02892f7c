package org.almanac.process.operation;

import java.util.List;
import java.util.function.Function;
import org.almanac.deployment.DeploymentRun;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;

/** A step that only looks, and waits for what it looks for, but not for ever. */
public class CheckStep implements RunStep {

    private final String name;
    private final Patience patience;
    private final Function<DeploymentRun, List<ProblemDetailItem>> lacking;

    /** @param lacking what is not as it should be yet */
    public CheckStep(String name, Patience patience, Function<DeploymentRun, List<ProblemDetailItem>> lacking) {
        this.name = name;
        this.patience = patience;
        this.lacking = lacking;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        List<ProblemDetailItem> differences = lacking.apply(run);
        if (differences.isEmpty()) {
            return StepState.done("read back");
        }
        if (patience.lasts(run, prefix)) {
            return StepState.running(differences.get(0).message());
        }
        return StepState.failed(
                ErrorCode.VERIFICATION_FAILED,
                differences.size() == 1 ? differences.get(0).message() : differences.size() + " differences.",
                run.request().packageName(),
                differences);
    }
}
