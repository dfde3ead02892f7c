package org.almanac.ordermanagement.planning;

import java.util.List;
import java.util.Optional;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ActivationRound;
import org.almanac.ordermanagement.ActiveItem;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.problem.ErrorCode;

/** Looks at every item of a kind and works out what it needs next; a request that is under way is waited for first. */
public final class PhaseRounds {

    private final OrderManagementSnapshot now;
    private final SentOrders sent;
    private final RoundTally tally = new RoundTally();

    private PhaseRounds(OrderManagementSnapshot now, SentOrders sent) {
        this.now = now;
        this.sent = sent;
    }

    /** See {@link org.almanac.ordermanagement.ActivationPhases#deactivate}. */
    public static ActivationRound deactivate(
            ItemKind kind, OrderGoal goal, OrderManagementSnapshot now, List<OrderRequestStatus> sent, String prefix) {
        PhaseRounds rounds = new PhaseRounds(now, new SentOrders(prefix, sent));
        List<OrderItem> items =
                goal.touched().stream().filter(item -> item.kind() == kind).toList();
        items.forEach(rounds::deactivate);
        return rounds.tally.round(Wording.count(items.size(), kind) + ": " + Wording.inactive(kind));
    }

    /** See {@link org.almanac.ordermanagement.ActivationPhases#activate}. */
    public static ActivationRound activate(
            ItemKind kind, OrderGoal goal, OrderManagementSnapshot now, List<OrderRequestStatus> sent, String prefix) {
        PhaseRounds rounds = new PhaseRounds(now, new SentOrders(prefix, sent));
        List<OrderItem> items = goal.active().stream()
                .map(ActiveItem::item)
                .filter(item -> item.kind() == kind)
                .toList();
        items.forEach(rounds::activate);
        return rounds.tally.round(Wording.count(items.size(), kind) + ": " + Wording.active(kind));
    }

    private void deactivate(OrderItem item) {
        if (underWay(item)) {
            return;
        }
        Optional<Activatable> found = find(item);
        // what an import has deleted runs no more
        if (found.isPresent() && found.get().activation() != Activation.INACTIVE) {
            send(item, new OrderManagementOrder.Deactivate(item.kind(), item.id()), Wording.inactive(item.kind()));
        }
    }

    private void activate(OrderItem item) {
        if (underWay(item)) {
            return;
        }
        Optional<Activatable> found = find(item);
        if (found.isEmpty()) {
            tally.fail(item, ErrorCode.ORDER_MANAGEMENT_REFUSED.code(), "The environment does not have it.");
            return;
        }
        switch (found.get().activation()) {
            case ACTIVE -> tally.doneBefore(item);
            case SETTLING -> tally.await(item, "is activated and not shown as active yet");
            case INACTIVE ->
                send(item, new OrderManagementOrder.Activate(item.kind(), item.id()), Wording.active(item.kind()));
        }
    }

    private Optional<Activatable> find(OrderItem item) {
        return now.model().find(item.kind(), item.id());
    }

    private boolean underWay(OrderItem item) {
        boolean waiting = sent.find(item.id())
                .filter(request -> request.state() == OrderRequestStatus.State.WAITING)
                .isPresent();
        if (waiting) {
            tally.await(item, "has a request under way");
        } else if (sent.busy(item.id())) {
            tally.await(item, "has an earlier request under way");
            waiting = true;
        }
        return waiting;
    }

    /** For an item that is not as wanted and has no request under way. */
    private void send(OrderItem item, OrderManagementOrder order, String wanted) {
        Optional<OrderRequestStatus> request = sent.find(item.id());
        if (request.isEmpty()) {
            tally.submit(sent.request(order));
        } else if (request.get().state() == OrderRequestStatus.State.FAILED) {
            tally.fail(item, request.get());
        } else {
            tally.await(item, "is not shown as " + wanted + " yet, although its request is over");
        }
    }
}
