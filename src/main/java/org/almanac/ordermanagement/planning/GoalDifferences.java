package org.almanac.ordermanagement.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ActiveItem;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.Tile;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/** What is not as a goal says. */
public final class GoalDifferences {

    private final @Nullable Instant since;
    private final List<ProblemDetailItem> found = new ArrayList<>();

    private GoalDifferences(@Nullable Instant since) {
        this.since = since;
    }

    /** In the order of the goal: policies, providers, orchestrations, by name. */
    public static List<ProblemDetailItem> between(
            OrderGoal goal, OrderManagementSnapshot now, @Nullable Instant since) {
        GoalDifferences differences = new GoalDifferences(since);
        for (OrderItem item : goal.touched()) {
            Optional<Activatable> present = now.model().find(item.kind(), item.id());
            Optional<ActiveItem> target = goal.target(item);
            if (target.isPresent()) {
                differences.wanted(target.get(), present.orElse(null));
            } else if (present.isPresent() && present.get().activation() != Activation.INACTIVE) {
                differences.state(item, present.get(), Activation.INACTIVE);
            }
        }
        return List.copyOf(differences.found);
    }

    private void wanted(ActiveItem target, @Nullable Activatable present) {
        OrderItem item = target.item();
        if (present == null) {
            add(item, "is not there");
            return;
        }
        if (!present.content().equals(target.content())) {
            add(item, "does not say what was planned");
        }
        if (present.active()) {
            flows(item, present);
        } else {
            state(item, present, Activation.ACTIVE);
        }
    }

    private void state(OrderItem item, Activatable present, Activation wanted) {
        add(item, "is " + present.activation().label(item.kind()) + " instead of " + wanted.label(item.kind()));
    }

    /** Flows that are off stay behind where activation makes fewer than before, so only those that are on are counted. */
    private void flows(OrderItem item, Activatable present) {
        List<Flow> on = present.flows().stream().filter(Flow::on).toList();
        long expected = expected(present);
        if (on.size() < expected) {
            List<String> off = present.flows().stream()
                    .filter(flow -> !flow.on())
                    .map(Flow::name)
                    .toList();
            add(
                    item,
                    "has " + on.size() + " flows that are on instead of " + expected
                            + (off.isEmpty() ? "" : "; off: " + String.join(", ", off)));
        }
        present.staleFlows().forEach(flow -> add(item, "runs old logic in the flow '" + flow.name() + '\''));
        Instant earliest = since;
        if (earliest != null) {
            on.stream()
                    .filter(flow -> flow.modifiedAt().isBefore(earliest))
                    .forEach(flow -> add(
                            item,
                            "has the flow '" + flow.name() + "' of " + flow.modifiedAt() + ", older than " + earliest));
        }
    }

    private static long expected(Activatable present) {
        if (present instanceof Provider provider) {
            return provider.logic().size();
        }
        return present instanceof Orchestration orchestration
                ? orchestration.tiles().stream().filter(Tile::makesFlow).count()
                : 1;
    }

    private void add(OrderItem item, String what) {
        found.add(new ProblemDetailItem(
                ErrorCode.VERIFICATION_FAILED.code(), item.label() + ' ' + what + '.', item.label(), null));
    }
}
