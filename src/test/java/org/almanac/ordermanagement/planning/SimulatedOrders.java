package org.almanac.ordermanagement.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ActivationPhases;
import org.almanac.ordermanagement.ActivationRound;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.Records;
import org.jspecify.annotations.Nullable;

/** Order management that takes its time, shows old states for a while and fails as told. */
final class SimulatedOrders {

    private static final int MOST_ROUNDS = 200;

    private OrderRows rows;
    private final ItemStates states = new ItemStates();
    private final Map<UUID, Integer> settling = new LinkedHashMap<>();
    private final Map<String, Integer> remaining = new LinkedHashMap<>();
    private final Map<String, OrderRequestStatus> requests = new LinkedHashMap<>();
    private final Deque<OrderManagementSnapshot> shown = new ArrayDeque<>();
    private int delay;
    private int lag;
    private int settle;
    private Function<OrderManagementOrder, @Nullable String> faults = order -> null;

    SimulatedOrders(Records records) {
        rows = records.rows();
        shown.add(now());
    }

    /** In rounds: from submitting to the end, from the end to showing it, from a provider's activation to its being active. */
    SimulatedOrders pace(int wantedDelay, int wantedLag, int wantedSettle) {
        delay = wantedDelay;
        lag = wantedLag;
        settle = wantedSettle;
        return this;
    }

    /** Says for each order why it fails, or null. */
    SimulatedOrders failing(Function<OrderManagementOrder, @Nullable String> wanted) {
        faults = wanted;
        return this;
    }

    /** Makes items active at once, with flows of what they say now. */
    SimulatedOrders active(UUID... ids) {
        for (UUID id : ids) {
            states.activate(item(id), Activation.ACTIVE);
        }
        return shownAtOnce();
    }

    SimulatedOrders connected(UUID... references) {
        states.connect(references);
        return shownAtOnce();
    }

    /** Changes records, as an import does. */
    SimulatedOrders imports(Records records) {
        rows = rows.with(records.rows());
        return shownAtOnce();
    }

    private SimulatedOrders shownAtOnce() {
        shown.clear();
        shown.add(now());
        return this;
    }

    List<OrderManagementOrder> orders() {
        return requests.values().stream().map(OrderRequestStatus::order).toList();
    }

    List<OrderRequestStatus> sent() {
        return List.copyOf(requests.values());
    }

    /** As it is. */
    OrderManagementSnapshot now() {
        return new OrderManagementSnapshot(true, rows, states.in(rows));
    }

    /** As it is shown. */
    OrderManagementSnapshot shown() {
        return Objects.requireNonNull(shown.peekFirst());
    }

    /** Orchestrations, providers, policies. */
    ActivationRound deactivateAll(OrderGoal goal, String run) {
        return carryOut(
                List.of(ItemKind.ORCHESTRATION, ItemKind.PROVIDER, ItemKind.POLICY),
                kind -> prefix -> ActivationPhases.deactivate(kind, goal, shown(), sent(), prefix),
                run + "/off");
    }

    /** In the goal's order. */
    ActivationRound activateAll(OrderGoal goal, String run) {
        return carryOut(
                goal.order().kinds(),
                kind -> prefix -> ActivationPhases.activate(kind, goal, shown(), sent(), prefix),
                run + "/on");
    }

    private ActivationRound carryOut(
            List<ItemKind> kinds, Function<ItemKind, Function<String, ActivationRound>> rounds, String run) {
        ActivationRound last = new ActivationRound.Done("");
        for (ItemKind kind : kinds) {
            last = carryOut(rounds.apply(kind), run + '/' + kind.label());
            if (last instanceof ActivationRound.Failed) {
                return last;
            }
        }
        return last;
    }

    /** Carries out a phase to its end; each round is asked for twice, as after a crash. */
    ActivationRound carryOut(Function<String, ActivationRound> rounds, String prefix) {
        for (int i = 0; i < MOST_ROUNDS; i++) {
            ActivationRound round = rounds.apply(prefix);
            assertThat(rounds.apply(prefix)).isEqualTo(round);
            if (round instanceof ActivationRound.Submit submit) {
                submit.requests().forEach(this::submit);
            } else if (!(round instanceof ActivationRound.Wait)) {
                return round;
            }
            tick();
        }
        throw new AssertionError(prefix + " does not end");
    }

    void submit(OrderManagementRequest request) {
        assertThat(requests).doesNotContainKey(request.key());
        assertThat(requests.values())
                .noneMatch(other -> other.state() == OrderRequestStatus.State.WAITING
                        && other.order().record().equals(request.order().record()));
        requests.put(request.key(), status(request.key(), request.order(), OrderRequestStatus.State.WAITING, null));
        remaining.put(request.key(), delay);
        if (delay == 0) {
            finish(request.key());
        }
    }

    void tick() {
        for (String key : List.copyOf(remaining.keySet())) {
            if (remaining.merge(key, -1, Integer::sum) <= 0) {
                finish(key);
            }
        }
        for (UUID id : List.copyOf(settling.keySet())) {
            if (settling.merge(id, -1, Integer::sum) <= 0) {
                settling.remove(id);
                states.settle(id);
            }
        }
        shown.add(now());
        while (shown.size() > lag + 1) {
            shown.remove();
        }
    }

    private void finish(String key) {
        remaining.remove(key);
        OrderManagementOrder order = Objects.requireNonNull(requests.get(key)).order();
        String failure = faults.apply(order);
        if (failure == null) {
            failure = apply(order);
        }
        requests.put(
                key,
                status(
                        key,
                        order,
                        failure == null ? OrderRequestStatus.State.COMPLETED : OrderRequestStatus.State.FAILED,
                        failure));
    }

    private static OrderRequestStatus status(
            String key, OrderManagementOrder order, OrderRequestStatus.State state, @Nullable String failure) {
        return new OrderRequestStatus(key, order, state, failure == null ? null : "0x1", failure, Instant.EPOCH);
    }

    private @Nullable String apply(OrderManagementOrder order) {
        Activatable item = item(order.record());
        boolean inactive = item.activation() == Activation.INACTIVE;
        if (order instanceof Activate activate) {
            assertThat(inactive).as("%s is inactive", item.item()).isTrue();
            if (activate.kind() == ItemKind.ORCHESTRATION) {
                assertThat(ready((Orchestration) item))
                        .as("%s has what it needs", item.item())
                        .isTrue();
            }
            boolean settles = activate.kind() == ItemKind.PROVIDER && settle > 0;
            states.activate(item, settles ? Activation.SETTLING : Activation.ACTIVE);
            if (settles) {
                settling.put(item.item().id(), settle);
            }
        } else if (order instanceof Deactivate) {
            assertThat(inactive).as("%s is inactive", item.item()).isFalse();
            assertThat(now().model().dependents(item.item())).noneMatch(Activatable::active);
            settling.remove(item.item().id());
            states.deactivate(item);
        }
        return null;
    }

    private boolean ready(Orchestration orchestration) {
        List<Activatable> needed = new ArrayList<>();
        orchestration.policies().forEach(id -> needed.add(item(id)));
        orchestration
                .actions()
                .forEach(id -> needed.add(now().model().providerOf(id).orElseThrow()));
        return needed.stream().allMatch(Activatable::active);
    }

    Activatable item(UUID id) {
        return now().model().items().stream()
                .filter(one -> one.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
