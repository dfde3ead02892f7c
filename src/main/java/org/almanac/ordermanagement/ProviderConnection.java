package org.almanac.ordermanagement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider's reference to a connection, which every environment makes for itself.
 *
 * @param id of the row
 * @param reference logical name of the connection reference
 * @param connection the connection in this environment; null where there is none yet
 */
public record ProviderConnection(
        UUID id, String name, String reference, @Nullable String connection) {

    public boolean connected() {
        return connection != null;
    }
}
