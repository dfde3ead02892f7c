package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.DualWriteOrder.Start;
import org.almanac.dualwrite.InitialSync;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.ValidationIssue;

/**
 * Starts a stopped map. What the map or the rows lack fails the request, and the map is stopped then; prerequisites are advice
 * (dual-write-and-order-management 1.6, 1.7).
 */
final class Starting implements OrderRule<Start> {

    @Override
    public LinkState accept(Start order, LinkState state, Surroundings around) {
        LinkedMap map = state.map(order.map());
        Projects.of(map, "it is started");
        if (!map.state().stopped()) {
            throw Refusals.map(
                    order.map(),
                    order.map() + " cannot be started: it is "
                            + map.state().label().toLowerCase(java.util.Locale.ROOT) + ".");
        }
        if (map.chosen() == null) {
            throw Refusals.map(order.map(), "Choose a version of " + order.map() + " before it is started.");
        }
        return order.initialSync() ? state.change(order.map(), old -> old.with(MapState.INITIAL_SYNC)) : state;
    }

    @Override
    public LinkState fail(Start order, LinkState state, String message) {
        return state.change(order.map(), map -> map.with(MapState.STOPPED).error(message));
    }

    @Override
    public Outcome carryOut(Start order, LinkState state, Surroundings around) {
        LinkedMap map = state.map(order.map());
        Chosen chosen = map.chosen();
        if (chosen == null || around.saved(chosen.id()).isEmpty()) {
            return failed(order, state, null, "The row of the chosen version was deleted; choose another version.");
        }
        List<ValidationIssue> issues = Validity.ofStarting(map, around.mapping(chosen.id()), state);
        if (!issues.isEmpty()) {
            ValidationIssue first = issues.get(0);
            return failed(order, state, first.code(), first.message());
        }
        Link link = state.link();
        if (link != null && link.companies().size() > Companies.OF_LINK) {
            return failed(
                    order,
                    state,
                    null,
                    Companies.TOO_MANY + ": " + link.companies().size() + ".");
        }
        return order.initialSync() ? synced(order, state, map, around) : running(order, state);
    }

    private Outcome synced(Start order, LinkState state, LinkedMap map, Surroundings around) {
        SyncRun run = SyncRun.of(map, state, around);
        String limit = run.limit();
        if (limit != null) {
            return failed(order, state, null, limit);
        }
        InitialSync sync = run.result();
        LinkState result = state.change(order.map(), old -> old.with(sync));
        if (sync.errors() > 0) {
            return failed(
                    order,
                    result,
                    null,
                    sync.errors() + " of " + (sync.errors() + sync.upserts()) + " rows were not written: "
                            + firstError(sync));
        }
        return running(order, result);
    }

    private static String firstError(InitialSync sync) {
        return sync.companies().stream()
                .flatMap(company -> company.top().stream())
                .findFirst()
                .orElse("");
    }

    private static Outcome running(Start order, LinkState state) {
        return Outcome.done(
                state.change(order.map(), map -> map.with(MapState.RUNNING).error(null)));
    }

    private Outcome failed(
            Start order, LinkState state, @org.jspecify.annotations.Nullable String code, String message) {
        return Outcome.failed(fail(order, state, message), code, message);
    }
}
