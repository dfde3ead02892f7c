package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.DualWriteOrder.RetryErrors;
import org.almanac.dualwrite.MapState;

/** Tries catch-up errors again that are not purged (dual-write-and-order-management 1.8). */
final class RetryingErrors implements OrderRule<RetryErrors> {

    private static final String PURGED = "CATCH_UP_ERRORS_PURGED";

    @Override
    public LinkState accept(RetryErrors order, LinkState state, Surroundings around) {
        LinkedMap map = state.map(order.map());
        if (!map.state().equals(MapState.RUNNING)) {
            throw Refusals.map(order.map(), "Errors of " + order.map() + " can be tried again while it runs only.");
        }
        if (map.flow().errors().isEmpty()) {
            throw Refusals.map(order.map(), order.map() + " has no catch-up errors.");
        }
        return state;
    }

    @Override
    public Outcome carryOut(RetryErrors order, LinkState state, Surroundings around) {
        List<CatchUpError> errors = state.map(order.map()).flow().errors();
        List<CatchUpError> kept =
                errors.stream().filter(error -> !error.purged(around.now())).toList();
        int purged = errors.size() - kept.size();
        LinkState result = state.change(
                order.map(),
                map -> map.with(map.flow()
                        .errors(List.of())
                        .replicated(kept.stream().map(CatchUpError::change).toList())));
        String loss = purged + " of " + errors.size() + " catch-up errors are older than a day and were purged.";
        if (kept.isEmpty()) {
            return Outcome.failed(fail(order, result, loss), PURGED, loss);
        }
        return Outcome.done(result, purged == 0 ? null : loss);
    }
}
