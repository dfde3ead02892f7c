package org.almanac.ordermanagement.reading;

import java.util.List;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;

/** Reads records into policies, providers and orchestrations; whatever they are like, there is an answer. */
public final class OrderReading {

    private OrderReading() {}

    /** Everything inactive and without flows: records do not say what is active. */
    public static OrderModel of(OrderRows rows) {
        RowIndex index = new RowIndex(rows);
        return new OrderModel(
                new PolicyReading(index).policies(),
                new ProviderReading(index).providers(),
                index.of(OrderTable.DESIGNER).stream()
                        .map(OrderReading::orchestration)
                        .toList());
    }

    private static Orchestration orchestration(OrderRow row) {
        return new Orchestration(
                row.id(),
                row.name(),
                row.value(OrderColumn.ORCHESTRATION_TYPE),
                row.value(OrderColumn.DESCRIPTION),
                TileJson.of(row).tiles(),
                Activation.INACTIVE,
                List.of(),
                new ContentHash().add(row).hash());
    }
}
