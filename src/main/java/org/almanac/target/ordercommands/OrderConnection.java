package org.almanac.target.ordercommands;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.target.http.TokenReference;

/**
 * One environment's settings, checked.
 *
 * @param base scheme and host
 * @param path of the Web API, such as {@code /api/data/v9.2/}
 * @param connected empty where it cannot be known
 */
record OrderConnection(
        EnvironmentName environment,
        URI base,
        String path,
        TokenReference token,
        Map<CommandName, OrderCommand> commands,
        Map<ItemKind, Conditions> active,
        Optional<Conditions> connected,
        Conditions archived,
        Translation names) {

    OrderConnection {
        commands = Map.copyOf(commands);
        active = Map.copyOf(active);
    }

    Conditions active(ItemKind kind) {
        return Optional.ofNullable(active.get(kind)).orElseThrow();
    }
}
