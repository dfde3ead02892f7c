package org.almanac.process.ordermanagement;

import java.util.ArrayList;
import java.util.List;
import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Gives connection references of providers that will be activated the connections that the run has for them. */
@Component
class ConnectStep implements RunStep {

    private final Targets targets;
    private final OrderNotes notes;
    private final Connections connections;

    ConnectStep(Targets targets, OrderNotes notes, Connections connections) {
        this.targets = targets;
        this.notes = notes;
        this.connections = connections;
    }

    @Override
    public String name() {
        return "connect-providers";
    }

    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        notes.changed(run.id());
        OrderManagementTarget target = targets.of(run.request().environment()).orderManagement();
        List<ProviderConnection> unconnected = Unconnected.of(notes.goal(run.id()), target.read());
        List<OrderRequestStatus> sent = SentRequests.of(target, run, prefix);
        List<OrderManagementRequest> requests = new ArrayList<>();
        for (ProviderConnection one : unconnected) {
            String key = prefix + "/" + one.id();
            boolean fresh = sent.stream().noneMatch(request -> request.key().equals(key));
            connections
                    .of(run, one)
                    .filter(connection -> fresh)
                    .ifPresent(connection -> requests.add(
                            new OrderManagementRequest(key, new OrderManagementOrder.Connect(one.id(), connection))));
        }
        if (!requests.isEmpty()) {
            target.submit(requests);
        }
        return SentRequests.state(SentRequests.of(target, run, prefix), "nothing to connect");
    }
}
