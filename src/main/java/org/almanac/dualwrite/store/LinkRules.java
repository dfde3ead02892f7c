package org.almanac.dualwrite.store;

import java.time.Duration;
import java.util.List;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.dualwrite.link.OrderDesk;
import org.almanac.dualwrite.link.Surroundings;
import org.almanac.rehearsal.FaultFacts;
import org.almanac.rehearsal.OrderRules;
import org.almanac.rehearsal.Outcome;
import org.almanac.rehearsal.Request;

/** The rules of a link in its surroundings. */
record LinkRules(Surroundings around, Pace pace) implements OrderRules<LinkState, DualWriteOrder> {

    @Override
    public Duration delay(DualWriteOrder order) {
        return pace.delay(OrderKind.of(order));
    }

    @Override
    public LinkState accept(DualWriteOrder order, List<DualWriteOrder> open, LinkState state) {
        return OrderDesk.accept(order, open, state, around);
    }

    @Override
    public Outcome<LinkState> carryOut(Request<DualWriteOrder> request, LinkState state) {
        return outcome(OrderDesk.carryOut(request.order(), state, around, pace.lag()));
    }

    @Override
    public Outcome<LinkState> fail(Request<DualWriteOrder> request, LinkState state, FaultFacts fault) {
        return outcome(OrderDesk.fail(request.order(), state, fault.code(), fault.message(), around, pace.lag()));
    }

    private static Outcome<LinkState> outcome(org.almanac.dualwrite.link.Outcome of) {
        return new Outcome<>(of.state(), of.failed(), of.code(), of.message());
    }
}
