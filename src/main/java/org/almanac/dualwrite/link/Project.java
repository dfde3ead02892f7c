package org.almanac.dualwrite.link;

import java.time.Instant;
import java.util.UUID;

/**
 * What makes a map ready to be switched and started (dual-write-and-order-management 1.6).
 *
 * @param id the gateway's {@code pid}
 * @param refreshedAt when it last read the columns of both sides
 */
public record Project(UUID id, Instant refreshedAt) {

    Project refreshed(Instant now) {
        return new Project(id, now);
    }
}
