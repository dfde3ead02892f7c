package org.almanac.target.ordercommands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderPreconditions;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.dataverse.client.ServiceError;
import org.almanac.target.http.Backoff;
import org.almanac.target.http.Outcome;

/**
 * Carries the open orders of one environment on: sends what is due and not in the way of an earlier one, looks for the effect of what
 * was sent, and finds out about what has no answer. Nothing is sent before its row says so.
 */
final class OrderDispatch {

    private static final int PRECONDITION = 412;
    private static final int FORBIDDEN = 403;

    private final EnvironmentName environment;
    private final CommandRequests requests;
    private final OrderCommandSettings settings;
    private final Supplier<RemoteView> views;
    private final OrderEffects effects;
    private final Sending sending;
    private final DataverseApi api;

    OrderDispatch(
            EnvironmentName environment,
            CommandRequests requests,
            OrderCommandSettings settings,
            Supplier<RemoteView> views,
            OrderEffects effects,
            Sending sending,
            DataverseApi api) {
        this.environment = environment;
        this.requests = requests;
        this.settings = settings;
        this.views = views;
        this.effects = effects;
        this.sending = sending;
        this.api = api;
    }

    /** One step for each open order; an order that ends makes way for those behind it. */
    void advance() {
        CurrentView current = new CurrentView(views);
        List<OrderManagementOrder> earlier = new ArrayList<>();
        for (CommandRequest request : requests.open(environment)) {
            step(request, earlier, current);
            requests.find(environment, request.key())
                    .filter(left -> left.state().open())
                    .ifPresent(left -> earlier.add(left.order()));
        }
    }

    private void step(CommandRequest request, List<OrderManagementOrder> earlier, CurrentView current) {
        switch (request.state()) {
            case SENT -> follow(request);
            case SENDING -> findOut(request);
            case NEW -> {
                // only orders of one kind do not depend on each other
                OrderActionKind kind = OrderActionKind.of(request.order());
                if (!request.due().isAfter(requests.now())
                        && earlier.stream().allMatch(order -> OrderActionKind.of(order) == kind)) {
                    send(request, current.forOrdersOf(kind));
                }
            }
            default -> throw new IllegalStateException("an open request is " + request.state());
        }
    }

    private void follow(CommandRequest request) {
        if (effects.visible(request.order())) {
            requests.complete(request);
        } else if (Objects.requireNonNullElse(request.sent(), request.requestedAt())
                .plus(settings.giveUp())
                .isBefore(requests.now())) {
            requests.fail(
                    request,
                    null,
                    "The environment took it, and its row does not show it since. Look at the flows that the command"
                            + " makes and at the conditions in the settings.");
        }
    }

    /** Nobody knows whether the order got through: its row tells, and what has had no effect is sent again. */
    private void findOut(CommandRequest request) {
        boolean due = !request.due().isAfter(requests.now());
        if (!due && request.message() == null) {
            // somebody is sending it
            return;
        }
        if (effects.visible(request.order())) {
            requests.complete(request);
        } else if (due && request.tries() > Backoff.TRIES) {
            requests.fail(
                    request,
                    null,
                    "It was sent " + request.tries() + " times and never took effect. "
                            + Objects.requireNonNullElse(request.message(), ""));
        } else if (due) {
            requests.release(request, "It had no effect and is sent again.", request.tries(), Duration.ZERO);
        }
    }

    private void send(CommandRequest request, RemoteView view) {
        if (request.tries() > 0 && effects.visible(request.order())) {
            requests.complete(request);
            return;
        }
        Supplier<Outcome> call;
        try {
            OrderPreconditions.check(request.order(), List.of(), view.snapshot());
            call = sending.prepared(request.order(), view);
        } catch (Refusal | BadInput e) {
            requests.fail(request, e.code().code(), Objects.requireNonNullElse(e.getMessage(), ""));
            return;
        }
        Optional<String> lacking = OrderPreconditions.lacking(request.order(), view.snapshot());
        if (lacking.isPresent()) {
            requests.fail(request, ErrorCode.ORDER_MANAGEMENT_REFUSED.code(), lacking.get());
        } else if (requests.claim(request, settings.commandTimeout().plus(settings.settle()))) {
            reread(request, claimed -> conclude(claimed, call.get()));
        }
    }

    private void reread(CommandRequest request, Consumer<CommandRequest> then) {
        requests.find(environment, request.key()).ifPresent(then);
    }

    private void conclude(CommandRequest request, Outcome outcome) {
        if (outcome instanceof Outcome.Answered) {
            if (effects.awaited(request.order())) {
                requests.sent(request);
                reread(request, this::follow);
            } else {
                requests.complete(request);
            }
        } else if (outcome instanceof Outcome.TurnedAway turnedAway) {
            again(request, turnedAway.text(), Backoff.after(request.tries(), turnedAway.askedPause()));
        } else if (outcome instanceof Outcome.Unclear unclear) {
            requests.unclear(request, unclear.text(), pause(request.order()));
        } else if (outcome instanceof Outcome.Refused refused) {
            refused(request, refused.status(), ServiceError.of(refused.body(), refused.text()));
        } else if (outcome instanceof Outcome.Unauthorized unauthorized && unauthorized.status() == FORBIDDEN) {
            refused(request, FORBIDDEN, ServiceError.of(unauthorized.body(), unauthorized.text()));
        } else {
            requests.release(request, "The token was not taken.", request.tries() - 1, Duration.ZERO);
            throw api.problem(outcome);
        }
    }

    private void refused(CommandRequest request, int status, ServiceError error) {
        if (status == PRECONDITION) {
            again(request, "The row was changed meanwhile: " + error, Backoff.after(request.tries(), Duration.ZERO));
        } else {
            requests.fail(request, error.code(), "The environment refuses it (" + status + "): " + error.message());
        }
    }

    /** A provider does not show at once that it was activated. */
    private Duration pause(OrderManagementOrder order) {
        boolean settles = order instanceof Activate activate && activate.kind() == ItemKind.PROVIDER;
        return settles && settings.settling().compareTo(settings.settle()) > 0
                ? settings.settling()
                : settings.settle();
    }

    private void again(CommandRequest request, String why, Duration pause) {
        if (request.tries() > Backoff.TRIES) {
            requests.fail(request, null, "It was tried " + request.tries() + " times and never took effect. " + why);
        } else {
            requests.release(request, why, request.tries(), pause);
        }
    }
}
