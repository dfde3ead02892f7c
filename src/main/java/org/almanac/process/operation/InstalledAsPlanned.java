package org.almanac.process.operation;

import java.util.List;
import org.almanac.deployment.Verification;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.TargetEnvironment;

/** Reads back whether a solution is listed with its version and every component of its plan is there. */
public final class InstalledAsPlanned {

    private InstalledAsPlanned() {}

    /** @return done, or failed with every difference */
    public static StepState check(TargetEnvironment target, Plan plan) {
        List<ProblemDetailItem> differences = Verification.differences(
                plan,
                target.solution(plan.listedAs()),
                target.layersOf(
                        plan.listedAs(), Verification.expectedLayers(plan).keySet()));
        return differences.isEmpty()
                ? StepState.done(plan.solution() + " " + plan.version() + " is listed")
                : StepState.failed(
                        ErrorCode.VERIFICATION_FAILED,
                        differences.size() + " differences between the plan and the environment.",
                        plan.solution(),
                        differences);
    }
}
