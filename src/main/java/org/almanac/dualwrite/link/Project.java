package org.almanac.dualwrite.link;

import java.time.Instant;
import java.util.UUID;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.FinanceEntity;

/**
 * What makes a map ready to be switched and started (dual-write-and-order-management 1.6). It knows both sides as they were when
 * it last read them; what was added since is missing in it until its tables are refreshed.
 *
 * @param id the gateway's {@code pid}
 * @param refreshedAt when it read the columns of both sides
 */
public record Project(UUID id, Instant refreshedAt, DataverseTable table, FinanceEntity entity) {

    Project refreshed(Instant now, DataverseTable newTable, FinanceEntity newEntity) {
        return new Project(id, now, newTable, newEntity);
    }
}
