package org.almanac.ordermanagement.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.ordermanagement.activation.Composition;
import org.almanac.ordermanagement.activation.OrderState;
import org.almanac.ordermanagement.activation.Standing;
import org.almanac.ordermanagement.activation.Transition;
import org.almanac.ordermanagement.activation.Transitions;
import org.almanac.problem.AlmanacException;
import org.almanac.rehearsal.FaultFacts;
import org.almanac.rehearsal.OrderRules;
import org.almanac.rehearsal.Outcome;
import org.almanac.rehearsal.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules of order management in one environment at one moment. */
final class OrderSurroundings implements OrderRules<OrderState, OrderManagementOrder> {

    private final EnvironmentName environment;
    private final Instant now;
    private final OrderPace pace;
    private final Standings standings;
    private final RowEditing editing;
    private final TransactionTemplate nested;
    private @Nullable Standing standing;
    /** What the last check saw; orders of one call are checked against the same state. */
    private @Nullable OrderManagementSnapshot seen;

    private @Nullable OrderState seenState;

    /** @param nested rolls back to where it began, and no further */
    OrderSurroundings(
            EnvironmentName environment,
            Instant now,
            OrderPace pace,
            Standings standings,
            RowEditing editing,
            TransactionTemplate nested) {
        this.environment = environment;
        this.now = now;
        this.pace = pace;
        this.standings = standings;
        this.editing = editing;
        this.nested = nested;
    }

    private Standing standing() {
        Standing known = standing;
        if (known == null) {
            known = standings.of(environment, now, pace);
            standing = known;
        }
        return known;
    }

    @Override
    public Duration delay(OrderManagementOrder order) {
        return pace.delay(OrderActionKind.of(order));
    }

    @Override
    public OrderState accept(OrderManagementOrder order, List<OrderManagementOrder> open, OrderState state) {
        if (standing().installed()) {
            Transitions.check(order, open, seen(state));
        } else {
            Transitions.check(order, open, state, standing());
        }
        return state;
    }

    private OrderManagementSnapshot seen(OrderState state) {
        OrderManagementSnapshot known = seen;
        if (known == null || seenState != state) {
            known = Composition.of(standing(), state);
            seen = known;
            seenState = state;
        }
        return known;
    }

    @Override
    public Outcome<OrderState> carryOut(Request<OrderManagementOrder> request, OrderState state) {
        Transition transition = Transitions.carryOut(request.order(), state, standing());
        String message = transition.message();
        if (message != null) {
            return Outcome.failed(transition.state(), transition.code(), message);
        }
        if (!transition.edits().isEmpty()) {
            AlmanacException refused = edited(transition, request.key());
            if (refused != null) {
                return Outcome.failed(state, refused.code().code(), refused.getMessage());
            }
            standing = null;
        }
        return Outcome.done(transition.state());
    }

    /** All edits or none; what editing does not allow, such as changes in an environment that blocks them, fails the request. */
    private @Nullable AlmanacException edited(Transition transition, String key) {
        try {
            nested.executeWithoutResult(status -> editing.make(environment, transition.edits(), key));
            return null;
        } catch (AlmanacException e) {
            return e;
        }
    }

    @Override
    public Outcome<OrderState> fail(Request<OrderManagementOrder> request, OrderState state, FaultFacts fault) {
        return Outcome.failed(state, fault.code(), fault.message());
    }
}
