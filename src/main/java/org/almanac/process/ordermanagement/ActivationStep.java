package org.almanac.process.ordermanagement;

import java.util.List;
import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.ActivationRound;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.problem.ErrorCode;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.process.operation.Patience;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.Targets;

/** Deactivates or activates one kind of records, as the goal of a run says, or back to its baseline. */
class ActivationStep implements RunStep {

    /** A failure that does not come again is no reason to go back. */
    private static final int TRIES = 2;

    /** More than any phase needs without waiting. */
    private static final int MOST_ROUNDS = 100;

    private final String name;
    private final Rounds rounds;
    private final Targets targets;
    private final Patience patience;
    private final boolean back;

    /** @param back whether requests of other steps may still be under way, because the run was cancelled among them */
    ActivationStep(String name, boolean back, Rounds rounds, Targets targets, Patience patience) {
        this.name = name;
        this.back = back;
        this.rounds = rounds;
        this.targets = targets;
        this.patience = patience;
    }

    /** What comes next. */
    @FunctionalInterface
    interface Rounds {
        ActivationRound next(
                DeploymentRun run, OrderManagementSnapshot now, List<OrderRequestStatus> sent, String prefix);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int tries() {
        return TRIES;
    }

    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        OrderManagementTarget target = targets.of(run.request().environment()).orderManagement();
        String sent = back ? run.id().value() : run.id() + "/" + name;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            ActivationRound next = rounds.next(run, target.read(), target.requests(sent), prefix);
            if (next instanceof ActivationRound.Submit submit) {
                target.submit(submit.requests());
            } else {
                return state(run, prefix, next);
            }
        }
        return StepState.running("goes on");
    }

    private StepState state(DeploymentRun run, String prefix, ActivationRound round) {
        if (round instanceof ActivationRound.Wait wait) {
            return patience.lasts(run, prefix)
                    ? StepState.running(wait.detail())
                    : StepState.failed(
                            ErrorCode.OPERATION_FAILED, "It took too long: " + wait.detail(), name, List.of());
        }
        if (round instanceof ActivationRound.Failed failed) {
            return StepState.failed(ErrorCode.OPERATION_FAILED, failed.message(), name, failed.items());
        }
        return StepState.done(((ActivationRound.Done) round).detail());
    }
}
