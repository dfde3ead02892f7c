package org.almanac.rehearsal;

/**
 * How the faults of a service are read.
 *
 * @param <F> a fault, as its service describes it
 * @param <O> an order of the service
 */
public interface FaultReading<F extends Object, O extends Object> {

    /** What faults are kept as. */
    Class<F> type();

    FaultFacts facts(F fault);

    /** The same fault, to hit so many times. */
    F withTimes(F fault, int times);

    boolean hits(F fault, O order);
}
