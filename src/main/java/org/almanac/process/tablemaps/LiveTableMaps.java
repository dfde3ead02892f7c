package org.almanac.process.tablemaps;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMaps;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.process.lifecycle.PlanGuard;
import org.almanac.solution.ComponentRef;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/**
 * Refuses plans that delete the version of a table map that is live: what then becomes of the map is not known
 * (dual-write-and-order-management 3: switch back first).
 */
@Component
class LiveTableMaps implements PlanGuard {

    private static final Set<String> CAREFUL = Set.of(DeployTableMaps.KEY, RestoreTableMaps.KEY);

    @Override
    public boolean guards(String process) {
        return !CAREFUL.contains(process);
    }

    @Override
    public List<Plan.Refusal> refusals(TargetEnvironment target, Plan plan, DeploymentRequest request) {
        Set<UUID> deleted = new HashSet<>();
        plan.changes().stream()
                .filter(change -> change.action() == Plan.Action.DELETE)
                .filter(change -> change.component().kind().name().equals(TableMaps.KIND))
                .forEach(
                        change -> deleted.add(UUID.fromString(change.component().key())));
        if (deleted.isEmpty()) {
            return List.of();
        }
        return target.dualWrite().read().maps().stream()
                .filter(map -> map.live().kind() == LiveVersion.Kind.LIVE && deleted.contains(map.applied()))
                .map(LiveTableMaps::refusal)
                .toList();
    }

    private static Plan.Refusal refusal(TableMap map) {
        return new Plan.Refusal(
                ErrorCode.TABLE_MAPS_REFUSED.code(),
                "The live version of " + map.pair() + " would be deleted. Choose another version first: start"
                        + " deploy-table-maps with its version.",
                List.of(ComponentRef.of(TableMaps.KIND, String.valueOf(map.applied()))));
    }
}
