package org.almanac.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.environment.EnvironmentName;

/**
 * Changes the state of a service under the lock of its document. Nobody waits for requests: whoever reads, submits or asks carries out
 * what is due by then. The methods belong into a transaction.
 */
public final class RequestDesk<S extends Object, O extends Object, F extends Object> {

    private final LockedDocuments<S> documents;
    private final RequestTable<O> requests;
    private final FaultTable<F, O> faults;
    private final OrderRules.Source<S, O> rules;
    private final Clock clock;

    public RequestDesk(
            LockedDocuments<S> documents,
            RequestTable<O> requests,
            FaultTable<F, O> faults,
            OrderRules.Source<S, O> rules,
            Clock clock) {
        this.documents = documents;
        this.requests = requests;
        this.faults = faults;
        this.rules = rules;
        this.clock = clock;
    }

    /** The state at this moment. */
    public S current(EnvironmentName environment) {
        return requests.due(environment, Columns.now(clock)) ? locked(environment) : documents.read(environment);
    }

    /** The state with what was due carried out, locked. */
    public S locked(EnvironmentName environment) {
        S state = documents.lock(environment);
        return advanced(environment, state, requests.open(environment));
    }

    private S advanced(EnvironmentName environment, S state, List<Request<O>> open) {
        Instant now = Columns.now(clock);
        List<Request<O>> due = open.stream().filter(request -> request.due(now)).toList();
        if (due.isEmpty()) {
            return state;
        }
        OrderRules<S, O> around =
                rules.of(environment, now, due.stream().map(Request::order).toList());
        Carried<S, O> carried = carryOut(environment, due, state, around);
        requests.end(environment, carried.ended());
        documents.write(environment, carried.state());
        return carried.state();
    }

    private record Carried<S extends Object, O extends Object>(S state, List<Request<O>> ended) {}

    private Carried<S, O> carryOut(
            EnvironmentName environment, List<Request<O>> due, S before, OrderRules<S, O> around) {
        DueFaults<F, O> failing = new DueFaults<>(faults, due.isEmpty() ? List.of() : faults.left(environment));
        List<Request<O>> ended = new ArrayList<>();
        S state = before;
        for (Request<O> request : due) {
            S soFar = state;
            Outcome<S> outcome = failing.hitting(request.order())
                    .map(fault -> around.fail(request, soFar, fault))
                    .orElseGet(() -> around.carryOut(request, soFar));
            state = outcome.state();
            ended.add(request.ended(outcome));
        }
        failing.write();
        return new Carried<>(state, ended);
    }

    /**
     * Takes new requests, all or none, and carries out those that take no time.
     *
     * @throws org.almanac.problem.AlmanacException before anything of them is written
     */
    public void submit(EnvironmentName environment, List<KeyedOrder<O>> wanted) {
        S locked = documents.lock(environment);
        List<Request<O>> open = requests.open(environment);
        S state = advanced(environment, locked, open);
        List<KeyedOrder<O>> fresh = Fresh.of(wanted, keys -> requests.known(environment, keys));
        if (fresh.isEmpty()) {
            return;
        }
        Instant now = Columns.now(clock);
        OrderRules<S, O> around =
                rules.of(environment, now, fresh.stream().map(KeyedOrder::order).toList());
        List<O> underWay = new ArrayList<>(open.stream()
                .filter(request -> !request.due(now))
                .map(Request::order)
                .toList());
        Map<String, Request<O>> taken = new LinkedHashMap<>();
        for (KeyedOrder<O> request : fresh) {
            state = around.accept(request.order(), underWay, state);
            underWay.add(request.order());
            taken.put(request.key(), Request.accepted(request, now, now.plus(around.delay(request.order()))));
        }
        List<Request<O>> due =
                taken.values().stream().filter(request -> request.due(now)).toList();
        Carried<S, O> carried = carryOut(environment, due, state, around);
        carried.ended().forEach(request -> taken.put(request.key(), request));
        requests.insert(environment, taken.values());
        documents.write(environment, carried.state());
    }
}
