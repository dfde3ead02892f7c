package org.almanac.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almanac.environment.EnvironmentName;

/**
 * What a service makes of orders, in the surroundings of one environment at one moment.
 *
 * @param <S> state of the service
 * @param <O> its orders
 */
public interface OrderRules<S extends Object, O extends Object> {

    /** Where they are found. */
    interface Source<S extends Object, O extends Object> {

        /** @param orders that they will be asked for */
        OrderRules<S, O> of(EnvironmentName environment, Instant now, List<O> orders);
    }

    /** How long an order takes from its acceptance to its end. */
    Duration delay(O order);

    /**
     * The state as soon as an order is accepted.
     *
     * @param open orders that were accepted and are not carried out yet
     * @throws org.almanac.problem.AlmanacException if it is not allowed; nothing has changed then
     */
    S accept(O order, List<O> open, S state);

    /** What an accepted order comes to. */
    Outcome<S> carryOut(Request<O> request, S state);

    /** What an accepted order comes to that is made to fail. */
    Outcome<S> fail(Request<O> request, S state, FaultFacts fault);
}
