package org.almanac.ordermanagement.store;

import org.almanac.ordermanagement.OrderFault;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.rehearsal.FaultFacts;
import org.almanac.rehearsal.FaultReading;

/** How faults of order management are read. */
record OrderFaultReading() implements FaultReading<OrderFault, OrderManagementOrder> {

    @Override
    public Class<OrderFault> type() {
        return OrderFault.class;
    }

    @Override
    public FaultFacts facts(OrderFault fault) {
        return new FaultFacts(
                FaultFacts.Effect.valueOf(fault.mode().name()), fault.times(), fault.code(), fault.message());
    }

    @Override
    public OrderFault withTimes(OrderFault fault, int times) {
        return new OrderFault(fault.kind(), fault.record(), times, fault.code(), fault.message(), fault.mode());
    }

    @Override
    public boolean hits(OrderFault fault, OrderManagementOrder order) {
        return fault.hits(order);
    }
}
