package org.almanac.dualwrite.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.environment.EnvironmentName;
import org.almanac.rehearsal.KeyedOrder;
import org.almanac.rehearsal.OrderRules;
import org.almanac.rehearsal.RequestDesk;
import org.springframework.stereotype.Component;

/** Reads and changes links. The methods belong into a transaction. */
@Component
class LinkWork implements OrderRules.Source<LinkState, DualWriteOrder> {

    private final ScriptRows scripts;
    private final Facts facts;
    private final RequestDesk<LinkState, DualWriteOrder, Fault> desk;

    LinkWork(LinkRows links, LinkTables tables, ScriptRows scripts, Facts facts, Clock clock) {
        this.scripts = scripts;
        this.facts = facts;
        this.desk = new RequestDesk<>(links, tables.requests(), tables.faults(), this, clock);
    }

    EnvironmentFacts around(EnvironmentName environment) {
        return facts.of(environment, scripts.script(environment), List.of());
    }

    @Override
    public LinkRules of(EnvironmentName environment, Instant now, List<DualWriteOrder> orders) {
        List<String> sets = orders.stream()
                .filter(LinkWork::looksAtTables)
                .flatMap(order -> order.maps().stream())
                .map(MapPair::set)
                .distinct()
                .toList();
        Script script = scripts.script(environment);
        return new LinkRules(facts.of(environment, script, sets), script.pace());
    }

    private static boolean looksAtTables(DualWriteOrder order) {
        return order instanceof DualWriteOrder.RefreshTables || order instanceof DualWriteOrder.Initialize;
    }

    /** The link at this moment. */
    LinkState current(EnvironmentName environment) {
        return desk.current(environment);
    }

    /** The link with what was due carried out, locked. */
    LinkState locked(EnvironmentName environment) {
        return desk.locked(environment);
    }

    /**
     * Takes new requests, all or none, and carries out those that take no time.
     *
     * @throws org.almanac.problem.AlmanacException before anything of them is written
     */
    void submit(EnvironmentName environment, List<KeyedOrder<DualWriteOrder>> wanted) {
        desk.submit(environment, wanted);
    }
}
