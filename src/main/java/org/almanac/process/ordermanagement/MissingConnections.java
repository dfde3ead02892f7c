package org.almanac.process.ordermanagement;

import java.util.List;
import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Connection references in the environment that still have no connection. */
@Component
class MissingConnections {

    private final Targets targets;
    private final OrderNotes notes;

    MissingConnections(Targets targets, OrderNotes notes) {
        this.targets = targets;
        this.notes = notes;
    }

    /** @param lines for the form */
    record Missing(int count, String lines) {}

    Missing of(DeploymentRun run) {
        OrderManagementSnapshot now =
                targets.of(run.request().environment()).orderManagement().read();
        List<ProviderConnection> unconnected = Unconnected.of(notes.goal(run.id()), now);
        return new Missing(unconnected.size(), Connections.lines(unconnected, now.model()));
    }
}
