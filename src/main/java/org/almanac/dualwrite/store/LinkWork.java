package org.almanac.dualwrite.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
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
        return facts.of(environment, scripts.script(environment));
    }

    /** The link at this moment. */
    LinkState current(EnvironmentName environment) {
        if (!requests.due(environment, Rows.now(clock))) {
            return links.read(environment);
        }
        return advanced(environment, links.lock(environment));
    }

    /** The link with what was due carried out, locked. */
    LinkState locked(EnvironmentName environment) {
        return advanced(environment, links.lock(environment));
    }

    private LinkState advanced(EnvironmentName environment, LinkState state) {
        Instant now = Rows.now(clock);
        List<Request> due = requests.open(environment).stream()
                .filter(request -> !request.dueAt().isAfter(now))
                .toList();
        if (due.isEmpty()) {
            return state;
        }
        Unfinished work = work(environment, state);
        due.forEach(work::carryOut);
        requests.end(environment, work.ended());
        return written(environment, work);
    }

    private Unfinished work(EnvironmentName environment, LinkState state) {
        Script script = scripts.script(environment);
        return new Unfinished(state, facts.of(environment, script), script.pace(), scripts.faults(environment));
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
        LinkState state = locked(environment);
        List<DualWriteRequest> fresh = fresh(environment, wanted);
        if (fresh.isEmpty()) {
            return;
        }
        Script script = scripts.script(environment);
        Unfinished work = work(environment, state);
        Instant now = Rows.now(clock);
        List<Request> open = new ArrayList<>(requests.open(environment));
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

    /** Without those that were submitted before. */
    private List<DualWriteRequest> fresh(EnvironmentName environment, List<DualWriteRequest> wanted) {
        Map<String, DualWriteRequest> byKey = new LinkedHashMap<>();
        for (DualWriteRequest request : wanted) {
            DualWriteRequest other = byKey.putIfAbsent(request.key(), request);
            if (other != null && !other.order().equals(request.order())) {
                throw conflict(request.key());
            }
        }
        requests.known(environment, byKey.keySet()).forEach((key, known) -> {
            DualWriteRequest again = byKey.remove(key);
            if (again != null && !again.order().equals(known.order())) {
                throw conflict(key);
            }
        });
        return List.copyOf(byKey.values());
    }

    private static Refusal conflict(String key) {
        return new Refusal(ErrorCode.OPERATION_CONFLICT, "The key " + key + " stands for another order.", key);
    }
}
