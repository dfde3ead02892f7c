package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Set;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.HealthCheck;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Looks at the prerequisites of a link (dual-write-and-order-management 2.2). */
@Component
class LinkHealth {

    /** What a person has to provide, and what then is there; everything else has to be mended first. */
    private static final Set<String> CONNECTIONS = Set.of("dataverse-connection", "finance-connection", "license");

    private static final String CORE = "core-solution";

    private final Targets targets;

    LinkHealth(Targets targets) {
        this.targets = targets;
    }

    /**
     * Connections that a person has to provide, in words; empty if none is missing or the environments are linked.
     *
     * @throws Refusal LINK_REFUSED if something else is wrong
     */
    List<String> missingConnections(DeploymentRun run) {
        DualWriteSnapshot now =
                targets.of(run.request().environment()).dualWrite().read();
        if (now.link() != null) {
            return List.of();
        }
        List<HealthCheck> wrong = wrong(now, true);
        if (!wrong.isEmpty()) {
            throw new Refusal(
                    ErrorCode.LINK_REFUSED,
                    "The environments cannot be linked: " + wrong.get(0).detail(),
                    wrong.get(0).name(),
                    wrong.stream().map(LinkHealth::item).toList(),
                    null);
        }
        return now.health().stream()
                .filter(check -> !check.passed() && CONNECTIONS.contains(check.name()))
                .map(check -> check.detail() + " " + check.remedy())
                .toList();
    }

    private static ProblemDetailItem item(HealthCheck check) {
        return new ProblemDetailItem(
                ErrorCode.LINK_REFUSED.code(), check.detail() + " " + check.remedy(), check.name(), null);
    }

    /** Why the environments cannot be linked, apart from what a set-up provides itself or asks for. */
    static List<Plan.Refusal> refusals(DualWriteSnapshot now) {
        return wrong(now, false).stream()
                .map(check -> new Plan.Refusal(
                        ErrorCode.LINK_REFUSED.code(),
                        check.name() + ": " + check.detail() + " " + check.remedy(),
                        List.of()))
                .toList();
    }

    private static List<HealthCheck> wrong(DualWriteSnapshot now, boolean withCore) {
        return now.health().stream()
                .filter(check -> !check.passed())
                .filter(check -> !CONNECTIONS.contains(check.name()))
                .filter(check -> withCore || !check.name().equals(CORE))
                .toList();
    }
}
