package org.almanac.process.ordermanagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.TableMap;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.FinanceRequirement;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Provider;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/**
 * What an orchestration needs of dual-write if it calls the provider for finance and operations: two table maps that are live with
 * certain filters (dual-write-and-order-management 5.5, cross-link to part 1).
 */
@Component
class FinanceMaps {

    private final Targets targets;
    private final OrderNotes notes;

    FinanceMaps(Targets targets, OrderNotes notes) {
        this.targets = targets;
        this.notes = notes;
    }

    /** Why orchestrations of a goal must not be published. */
    List<Plan.Refusal> refusals(TargetEnvironment target, OrderGoal goal, OrderModel after) {
        return needed(goal, after).stream()
                .flatMap(orchestration -> lacking(target).stream()
                        .map(problem -> new Plan.Refusal(
                                ErrorCode.FINANCE_MAPS_NEEDED.code(),
                                "The " + orchestration.item().label() + " calls finance and operations. " + problem,
                                List.of(OrderTable.DESIGNER.ref(orchestration.id())))))
                .toList();
    }

    /** The same once the records are there. */
    List<ProblemDetailItem> lacking(DeploymentRun run) {
        TargetEnvironment target = targets.of(run.request().environment());
        OrderModel now = target.orderManagement().read().model();
        return refusals(target, notes.goal(run.id()), now).stream()
                .map(refusal -> new ProblemDetailItem(refusal.code(), refusal.message(), null, null))
                .toList();
    }

    private static List<Orchestration> needed(OrderGoal goal, OrderModel model) {
        return model.orchestrations().stream()
                .filter(one -> goal.target(one.item()).isPresent())
                .filter(one -> one.actions().stream()
                        .flatMap(action -> model.providerOf(action).stream())
                        .anyMatch(Provider::financeAndOperations))
                .toList();
    }

    private static List<String> lacking(TargetEnvironment target) {
        DualWriteSnapshot dualWrite = target.dualWrite().read();
        List<String> problems = new ArrayList<>();
        for (FinanceRequirement requirement : FinanceRequirement.all()) {
            MapPair pair = new MapPair(requirement.set(), requirement.entity());
            dualWrite
                    .map(pair)
                    .ifPresentOrElse(
                            map -> filterProblem(target, map, requirement).ifPresent(problems::add),
                            () -> problems.add("There is no table map " + pair + " for it."));
        }
        return problems;
    }

    private static Optional<String> filterProblem(
            TargetEnvironment target, TableMap map, FinanceRequirement requirement) {
        if (map.live().kind() != LiveVersion.Kind.LIVE || map.applied() == null) {
            return Optional.of("The table map " + map.pair() + " does not run.");
        }
        boolean filtered = target.dualWrite().mapping(map.applied()).legs().stream()
                .anyMatch(leg -> requirement.fulfilledBy(leg.dataverseFilter()));
        return filtered
                ? Optional.empty()
                : Optional.of("The live version of the table map " + map.pair() + " lacks the filter "
                        + requirement.filter() + '.');
    }
}
