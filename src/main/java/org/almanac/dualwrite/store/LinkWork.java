package org.almanac.dualwrite.store;

import org.almanac.rehearsal.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.environment.EnvironmentName;
import org.springframework.stereotype.Component;

/**
 * Changes links under the lock of their row. Nobody waits for requests: whoever reads, submits or asks carries out what is due by
 * then. The methods belong into a transaction.
 */
@Component
class LinkWork {

    private final LinkRows links;
    private final RequestRows requests;
    private final ScriptRows scripts;
    private final Facts facts;
    private final Clock clock;

    LinkWork(LinkRows links, RequestRows requests, ScriptRows scripts, Facts facts, Clock clock) {
        this.links = links;
        this.requests = requests;
        this.scripts = scripts;
        this.facts = facts;
        this.clock = clock;
    }

    EnvironmentFacts around(EnvironmentName environment) {
        return facts.of(environment, scripts.script(environment), List.of());
    }

    /** The link at this moment. */
    LinkState current(EnvironmentName environment) {
        return requests.due(environment, Columns.now(clock)) ? locked(environment) : links.read(environment);
    }

    /** The link with what was due carried out, locked. */
    LinkState locked(EnvironmentName environment) {
        LinkState state = links.lock(environment);
        return advanced(environment, state, requests.open(environment));
    }

    private LinkState advanced(EnvironmentName environment, LinkState state, Collection<Request> open) {
        Instant now = Columns.now(clock);
        List<Request> due =
                open.stream().filter(request -> !request.dueAt().isAfter(now)).toList();
        if (due.isEmpty()) {
            return state;
        }
        Unfinished work = work(
                environment, state, scripts.script(environment), due.stream().map(Request::order));
        due.forEach(work::carryOut);
        requests.end(environment, work.ended());
        return written(environment, work);
    }

    private Unfinished work(
            EnvironmentName environment,
            LinkState state,
            Script script,
            java.util.stream.Stream<DualWriteOrder> orders) {
        List<String> sets = orders.filter(LinkWork::looksAtTables)
                .flatMap(order -> order.maps().stream())
                .map(MapPair::set)
                .distinct()
                .toList();
        return new Unfinished(state, facts.of(environment, script, sets), script.pace(), scripts.faults(environment));
    }

    private static boolean looksAtTables(DualWriteOrder order) {
        return order instanceof DualWriteOrder.RefreshTables || order instanceof DualWriteOrder.Initialize;
    }

    private LinkState written(EnvironmentName environment, Unfinished work) {
        work.used().forEach(scripts::use);
        links.write(environment, work.state());
        return work.state();
    }

    /**
     * Takes new requests, all or none, and carries out those that take no time.
     *
     * @throws org.almanac.problem.AlmanacException before anything of them is written
     */
    void submit(EnvironmentName environment, List<DualWriteRequest> wanted) {
        LinkState locked = links.lock(environment);
        List<Request> open = new ArrayList<>(requests.open(environment));
        LinkState state = advanced(environment, locked, open);
        List<DualWriteRequest> fresh = Fresh.of(wanted, keys -> requests.known(environment, keys));
        if (fresh.isEmpty()) {
            return;
        }
        Instant now = Columns.now(clock);
        open.removeIf(request -> !request.dueAt().isAfter(now));
        Script script = scripts.script(environment);
        Unfinished work = work(environment, state, script, fresh.stream().map(DualWriteRequest::order));
        Map<String, Request> taken = new LinkedHashMap<>();
        for (DualWriteRequest request : fresh) {
            Instant due = now.plus(script.pace().delay(OrderKind.of(request.order())));
            Request accepted = Request.accepted(request.key(), request.order(), now, due);
            work.accept(accepted, open);
            open.add(accepted);
            taken.put(accepted.key(), accepted);
        }
        taken.values().stream().filter(request -> !request.dueAt().isAfter(now)).forEach(work::carryOut);
        work.ended().forEach(request -> taken.put(request.key(), request));
        requests.insert(environment, List.copyOf(taken.values()));
        written(environment, work);
    }
}
