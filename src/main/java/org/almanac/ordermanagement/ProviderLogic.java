package org.almanac.ordermanagement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider does, by its definition: one flow is made of each when the provider is activated.
 *
 * @param type option value, such as 192350001 for a provider action (dual-write-and-order-management 5.2)
 * @param action id of the instance's action that tiles refer to; null where the logic is no action
 */
public record ProviderLogic(
        UUID id, String name, String type, @Nullable UUID action) {}
