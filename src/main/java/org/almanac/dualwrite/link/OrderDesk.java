package org.almanac.dualwrite.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.OrderKind;

/** Takes orders and carries them out. Nothing here changes anything but the state that it returns. */
public final class OrderDesk {

    private static final Map<OrderKind, OrderRule<?>> RULES = Map.ofEntries(
            Map.entry(OrderKind.CREATE_LINK, new CreatingLink()),
            Map.entry(OrderKind.REMOVE_LINK, new RemovingLink()),
            Map.entry(OrderKind.RESET_LINK, new ResettingLink()),
            Map.entry(OrderKind.APPLY_SOLUTION, new ApplyingSolution()),
            Map.entry(OrderKind.UPGRADE_TABLE_MAPS, new UpgradingTableMaps()),
            Map.entry(OrderKind.INITIALIZE, new Initializing()),
            Map.entry(OrderKind.CHOOSE_VERSION, new ChoosingVersion()),
            Map.entry(OrderKind.SET_KEYS, new SettingKeys()),
            Map.entry(OrderKind.REFRESH_TABLES, new RefreshingTables()),
            Map.entry(OrderKind.START, new Starting()),
            Map.entry(OrderKind.STOP, new Stopping()),
            Map.entry(OrderKind.PAUSE, new Pausing()),
            Map.entry(OrderKind.RESUME, new Resuming()),
            Map.entry(OrderKind.SKIP_TO_LIVE, new SkippingToLive()),
            Map.entry(OrderKind.RETRY_ERRORS, new RetryingErrors()));

    private OrderDesk() {}

    /**
     * The state as soon as an order is accepted.
     *
     * @param open orders that were accepted and are not carried out yet
     * @throws org.almanac.problem.Refusal DUAL_WRITE_REFUSED, DUAL_WRITE_CORE_MISSING, NOT_LINKED, LINK_REFUSED
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE_MAP, UNKNOWN_MAP_VERSION, UNKNOWN_SOLUTION
     */
    public static LinkState accept(
            DualWriteOrder order, List<DualWriteOrder> open, LinkState state, Surroundings around) {
        if (!around.core()) {
            throw Refusals.coreMissing();
        }
        if (state.link() == null && !(order instanceof DualWriteOrder.CreateLink)) {
            throw Refusals.notLinked();
        }
        order.maps().forEach(state::map);
        OneAtATime.check(order, open);
        return rule(order).accept(order, state, around);
    }

    /**
     * What an accepted order comes to.
     *
     * @param lag how long lists show the old states of its maps
     */
    public static Outcome carryOut(DualWriteOrder order, LinkState state, Surroundings around, Duration lag) {
        List<MapPair> gone =
                order.maps().stream().filter(pair -> state.find(pair).isEmpty()).toList();
        if (!gone.isEmpty() || (state.link() == null && !(order instanceof DualWriteOrder.CreateLink))) {
            return Outcome.failed(state, null, "The link was reset or removed meanwhile.");
        }
        return after(order, state, rule(order).carryOut(order, state, around), around, lag);
    }

    /** What an accepted order comes to that is made to fail. */
    public static Outcome fail(
            DualWriteOrder order, LinkState state, String code, String message, Surroundings around, Duration lag) {
        LinkState failed = rule(order).fail(order, state, message);
        return after(order, state, Outcome.failed(failed, code, message), around, lag);
    }

    private static Outcome after(
            DualWriteOrder order, LinkState old, Outcome outcome, Surroundings around, Duration lag) {
        String text = outcome.message();
        LinkState state = outcome.state()
                .logged(
                        around.now(),
                        OrderKind.of(order).label()
                                + subject(order)
                                + (outcome.failed() ? " failed" : "")
                                + (text == null ? "" : ": " + text));
        if (!lag.isZero()) {
            state = lagging(old, state, around, lag);
        }
        return new Outcome(state, outcome.failed(), outcome.code(), text);
    }

    private static String subject(DualWriteOrder order) {
        if (order instanceof DualWriteOrder.ApplySolution apply) {
            return " " + apply.solution();
        }
        return order.maps().isEmpty() ? "" : " " + Refusals.names(order.maps());
    }

    private static LinkState lagging(LinkState old, LinkState state, Surroundings around, Duration lag) {
        List<LinkedMap> maps = new ArrayList<>();
        for (LinkedMap map : state.maps()) {
            maps.add(old.find(map.pair())
                    .filter(before -> !before.state().equals(map.state()))
                    .map(before -> map.with(map.flow()
                            .before(new Flow.Before(before.state(), around.now().plus(lag)))))
                    .orElse(map));
        }
        return state.with(maps);
    }

    /** The table above has each rule under the kind that it takes. */
    @SuppressWarnings("unchecked")
    private static OrderRule<DualWriteOrder> rule(DualWriteOrder order) {
        OrderRule<?> rule = RULES.get(OrderKind.of(order));
        if (rule == null) {
            throw new IllegalStateException("there is no rule for " + order);
        }
        return (OrderRule<DualWriteOrder>) rule;
    }
}
