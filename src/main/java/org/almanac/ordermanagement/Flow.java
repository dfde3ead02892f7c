package org.almanac.ordermanagement;

import java.time.Instant;
import java.util.UUID;
import org.almanac.solution.Sha256;

/**
 * A cloud flow that activation has made (dual-write-and-order-management 5.4).
 *
 * @param id the same whenever it is made anew
 * @param name such as {@code (DO NOT DELETE OR MODIFY) Order header validation policy}
 * @param source what it was made of
 * @param content hash of what the source was then; another one than the source has now means that it runs old logic
 */
public record Flow(UUID id, String name, boolean on, OrderItem source, Instant modifiedAt, Sha256 content) {}
