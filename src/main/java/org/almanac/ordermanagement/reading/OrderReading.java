package org.almanac.ordermanagement.reading;

import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRows;

/** Skeleton. */
public final class OrderReading {
    private OrderReading() {}
    public static OrderModel of(OrderRows rows) {
        throw new UnsupportedOperationException();
    }

}
