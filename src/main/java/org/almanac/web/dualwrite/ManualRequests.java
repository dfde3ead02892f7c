package org.almanac.web.dualwrite;

import java.util.List;
import java.util.UUID;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.Targets;
import org.almanac.web.Caller;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do on the Dual-write page; each is a request that is kept under the caller's name. */
@Component
class ManualRequests {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_KEY = 50;

    private final Targets targets;
    private final EnvironmentLeases leases;
    private final OrderJson orders;

    ManualRequests(Targets targets, EnvironmentLeases leases, OrderJson orders) {
        this.targets = targets;
        this.leases = leases;
        this.orders = orders;
    }

    /** Under it the requests of a caller are kept. */
    static String run(Caller caller) {
        String name = caller.name();
        return "rest/" + (name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
    }

    /** Submits an order, unless a deployment is changing the environment. */
    RequestStatus submit(EnvironmentName environment, NewRequest wanted, Caller caller) {
        DualWriteTarget target = targets.of(environment).dualWrite();
        leases.holder(environment).ifPresent(holder -> {
            throw inUse(environment, holder);
        });
        DualWriteSnapshot now = CoreNeeded.in(target.read());
        String key = run(caller) + "/" + key(wanted.key());
        target.submit(List.of(new DualWriteRequest(key, orders.read(wanted.order(), now))));
        return target.requests(run(caller)).stream()
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a request that was submitted is not listed: " + key));
    }

    List<RequestStatus> list(EnvironmentName environment, String run) {
        return targets.of(environment).dualWrite().requests(run);
    }

    private static String key(@Nullable String wanted) {
        if (wanted == null) {
            return UUID.randomUUID().toString();
        }
        Fields.atMost(LONGEST_KEY, wanted, "key");
        return Fields.required(wanted, "key");
    }

    private static Refusal inUse(EnvironmentName environment, DeploymentId holder) {
        return new Refusal(
                ErrorCode.ENVIRONMENT_IN_USE,
                "The deployment " + holder + " is changing '" + environment + "' now.",
                holder.value());
    }
}
