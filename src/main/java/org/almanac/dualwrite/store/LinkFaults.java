package org.almanac.dualwrite.store;

import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.Fault;
import org.almanac.rehearsal.FaultFacts;
import org.almanac.rehearsal.FaultReading;

/** How faults of dual-write are read. */
record LinkFaults() implements FaultReading<Fault, DualWriteOrder> {

    @Override
    public Class<Fault> type() {
        return Fault.class;
    }

    @Override
    public FaultFacts facts(Fault fault) {
        return new FaultFacts(
                FaultFacts.Effect.valueOf(fault.mode().name()), fault.times(), fault.code(), fault.message());
    }

    @Override
    public Fault withTimes(Fault fault, int times) {
        return new Fault(fault.kind(), fault.map(), times, fault.code(), fault.message(), fault.mode());
    }

    @Override
    public boolean hits(Fault fault, DualWriteOrder order) {
        return fault.hits(order);
    }
}
