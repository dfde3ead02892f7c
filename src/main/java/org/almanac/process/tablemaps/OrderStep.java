package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.Targets;

/** A step that is one request to dual-write. */
class OrderStep implements RunStep {

    private final String name;
    private final Targets targets;
    private final BiFunction<DeploymentRun, DualWriteSnapshot, Optional<DualWriteOrder>> order;

    /** @param order what is requested; empty if there is nothing to do */
    OrderStep(
            String name,
            Targets targets,
            BiFunction<DeploymentRun, DualWriteSnapshot, Optional<DualWriteOrder>> order) {
        this.name = name;
        this.targets = targets;
        this.order = order;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        DualWriteTarget target = targets.of(run.request().environment()).dualWrite();
        Optional<RequestStatus> sent = RequestSteps.sent(target, run, prefix);
        if (sent.isEmpty()) {
            Optional<DualWriteOrder> wanted = order.apply(run, target.read());
            if (wanted.isEmpty()) {
                return StepState.done("nothing to do");
            }
            target.submit(List.of(new DualWriteRequest(prefix, wanted.get())));
            sent = RequestSteps.sent(target, run, prefix);
        }
        return sent.map(RequestSteps::state).orElse(StepState.running("requested"));
    }
}
