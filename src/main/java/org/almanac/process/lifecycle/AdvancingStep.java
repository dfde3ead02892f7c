package org.almanac.process.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.problem.BadInput;
import org.almanac.problem.Refusal;
import org.almanac.process.step.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds steps by name and keeps in variables how far they are. */
@Component
class AdvancingStep {

    private static final Variable<String> STEP = Variable.text("step");
    private static final Variable<Boolean> HOLD = Variable.truth("hold");
    private static final Variable<String> STEP_STATE = Variable.text("stepState");
    /** Rises with each try, so that what is sent anew has keys of its own. */
    private static final Variable<Long> REPETITION = Variable.number("repetition");

    private final Map<String, RunStep> steps;
    private final DeploymentRecords records;
    private final HoldingFailure holding;

    AdvancingStep(List<RunStep> steps, DeploymentRecords records, HoldingFailure holding) {
        this.steps = steps.stream().collect(Collectors.toMap(RunStep::name, Function.identity()));
        this.records = records;
        this.holding = holding;
    }

    StepState advance(DeploymentRun run, DelegateExecution execution) {
        RunStep step = step(STEP.get(execution));
        long repetition = REPETITION.find(execution).orElse(1L);
        String prefix = run.id() + "/" + step.name() + "/" + Lifecycle.ROUND.get(execution) + "." + repetition;
        StepState state = HOLD.find(execution).orElse(false) ? held(step, run, prefix) : step.advance(run, prefix);
        if (state.kind() == StepState.Kind.RUNNING) {
            wait(execution);
        } else if (state.kind() == StepState.Kind.DONE) {
            records.forgetProblem(run.id());
            STEP_STATE.set(execution, "done");
        } else {
            failed(run, execution, step, state, repetition);
        }
        return state;
    }

    /** Where a failure is held until an operator has mended its cause, a refusal is one as well: the model has no way out there. */
    private static StepState held(RunStep step, DeploymentRun run, String prefix) {
        try {
            return step.advance(run, prefix);
        } catch (Refusal | BadInput e) {
            return StepState.failed(DeploymentProblem.of(e));
        }
    }

    private RunStep step(String name) {
        RunStep step = steps.get(name);
        if (step == null) {
            throw new IllegalStateException("there is no step " + name);
        }
        return step;
    }

    private static void wait(DelegateExecution execution) {
        long polls = Lifecycle.POLLS.find(execution).orElse(0L) + 1;
        Lifecycle.POLLS.set(execution, polls);
        Lifecycle.POLL_DELAY.set(execution, PollDelay.after(polls).toString());
        STEP_STATE.set(execution, "running");
    }

    private void failed(
            DeploymentRun run, DelegateExecution execution, RunStep step, StepState state, long repetition) {
        if (state.problem() != null) {
            records.note(run.id(), state.problem());
        }
        REPETITION.set(execution, repetition + 1);
        Lifecycle.POLLS.set(execution, 0L);
        if (repetition % step.tries() == 0) {
            holding.prepare(run, execution);
            STEP_STATE.set(execution, "failed");
        } else {
            wait(execution);
        }
    }
}
