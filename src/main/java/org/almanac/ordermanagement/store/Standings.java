package org.almanac.ordermanagement.store;

import java.time.Instant;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RecentValues;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.activation.Standing;
import org.almanac.ordermanagement.records.StoredOrderRecords;
import org.springframework.stereotype.Component;

/** Finds what environments are like beside the state of their order management. */
@Component
class Standings {

    private static final int MOST = 64;

    private final StoredOrderRecords records;
    /** Records are read once for each state of an environment, so the same object has the same model. */
    private final RecentValues<EnvironmentName, Read> recent = new RecentValues<>(MOST);

    Standings(StoredOrderRecords records) {
        this.records = records;
    }

    private record Read(OrderRows rows, OrderModel model) {}

    Standing of(EnvironmentName environment, Instant now, OrderPace pace) {
        StoredOrderRecords.Found found = records.found(environment);
        Read read = read(environment, found.rows());
        return new Standing(environment, found.installed(), read.rows(), read.model(), now, pace.settling());
    }

    @SuppressWarnings("ReferenceEquality") // another object may have other records
    private Read read(EnvironmentName environment, OrderRows rows) {
        Read known = recent.find(environment);
        if (known != null && known.rows() == rows) {
            return known;
        }
        Read read = new Read(rows, OrderModel.of(rows));
        recent.keep(environment, read);
        return read;
    }
}
