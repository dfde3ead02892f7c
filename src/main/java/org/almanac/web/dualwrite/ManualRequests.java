package org.almanac.web.dualwrite;

import java.util.List;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.Targets;
import org.almanac.web.Caller;
import org.almanac.web.orders.CallerRun;
import org.almanac.web.orders.NoDeployment;
import org.almanac.web.orders.Submitted;
import org.springframework.stereotype.Component;

/** What people do on the Dual-write page; each is a request that is kept under the caller's name. */
@Component
class ManualRequests {

    private final Targets targets;
    private final EnvironmentLeases leases;
    private final OrderJson orders;

    ManualRequests(Targets targets, EnvironmentLeases leases, OrderJson orders) {
        this.targets = targets;
        this.leases = leases;
        this.orders = orders;
    }

    /** Submits an order, unless a deployment is changing the environment. */
    RequestStatus submit(EnvironmentName environment, NewRequest wanted, Caller caller) {
        DualWriteTarget target = targets.of(environment).dualWrite();
        NoDeployment.require(leases, environment);
        DualWriteSnapshot now = CoreNeeded.in(target.read());
        String key = CallerRun.key(caller, wanted.key());
        target.submit(List.of(new DualWriteRequest(key, orders.read(wanted.order(), now))));
        return Submitted.find(target.requests(CallerRun.of(caller)), RequestStatus::key, key);
    }

    List<RequestStatus> list(EnvironmentName environment, String run) {
        return targets.of(environment).dualWrite().requests(run);
    }
}
