package org.almanac.dualwrite;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The version that the gateway says is applied to a map ({@code detail.template}, dual-write-and-order-management 1.5).
 *
 * @param id of the saved version; null where the gateway names none
 * @param replicating whether the map's state is one in which it replicates, or queues while paused
 */
public record AppliedTemplate(@Nullable UUID id, MapVersion version, boolean replicating) {}
