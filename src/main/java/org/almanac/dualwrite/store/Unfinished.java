package org.almanac.dualwrite.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.Pace;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.dualwrite.link.OrderDesk;
import org.almanac.dualwrite.link.Outcome;
import org.almanac.dualwrite.link.Surroundings;

/** A link with its requests under way; carries out those that are due. */
final class Unfinished {

    private final Surroundings around;
    private final Duration lag;
    private final List<ScriptRows.Left> faults;
    private final List<ScriptRows.Left> used = new ArrayList<>();
    private final List<Request> ended = new ArrayList<>();
    private LinkState state;

    Unfinished(LinkState state, Surroundings around, Pace pace, List<ScriptRows.Left> faults) {
        this.state = state;
        this.around = around;
        this.lag = pace.lag();
        this.faults = faults;
    }

    LinkState state() {
        return state;
    }

    /** Requests that were carried out, in their order. */
    List<Request> ended() {
        return ended;
    }

    /** Faults that hit, once for each time. */
    List<ScriptRows.Left> used() {
        return used;
    }

    /** Takes an order; throws if it is not allowed. */
    void accept(Request request, List<Request> open) {
        state = OrderDesk.accept(
                request.order(), open.stream().map(Request::order).toList(), state, around);
    }

    void carryOut(Request request) {
        Outcome outcome = fault(request)
                .map(fault -> OrderDesk.fail(request.order(), state, fault.code(), fault.message(), around, lag))
                .orElseGet(() -> OrderDesk.carryOut(request.order(), state, around, lag));
        state = outcome.state();
        ended.add(request.ended(outcome.failed(), outcome.code(), outcome.message()));
    }

    private java.util.Optional<Fault> fault(Request request) {
        for (ScriptRows.Left left : faults) {
            long hits = used.stream().filter(other -> other.id() == left.id()).count();
            Fault fault = left.fault();
            if (fault.mode() == Fault.Mode.FAIL && hits < fault.times() && fault.hits(request.order())) {
                used.add(left);
                return java.util.Optional.of(fault);
            }
        }
        return java.util.Optional.empty();
    }
}
