package org.almanac.target.ordercommands;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.target.http.TokenReference;
import org.jspecify.annotations.Nullable;

/**
 * One environment's settings, checked.
 *
 * @param base scheme and host
 * @param path of the Web API, such as {@code /api/data/v9.2/}
 * @param token where the token is; null for one that is got with the credentials of the environment itself
 * @param connected empty where it cannot be known
 */
record OrderConnection(
        EnvironmentName environment,
        URI base,
        String path,
        @Nullable TokenReference token,
        Map<CommandName, OrderCommand> commands,
        Map<ItemKind, Conditions> active,
        Optional<Conditions> connected,
        Conditions archived,
        Translation names) {

    private static final String DATAVERSE = "almanac.dataverse.environments.";

    OrderConnection {
        commands = Map.copyOf(commands);
        active = Map.copyOf(active);
    }

    /** The environment, whose Web API lies below it. */
    URI url() {
        return base.resolve(path.replaceFirst("api/data/v9\\.\\d/$", ""));
    }

    /** Where what lets Almanac in is set, for messages. */
    String access() {
        return token == null ? DATAVERSE + environment : token.toString();
    }

    Conditions active(ItemKind kind) {
        return Optional.ofNullable(active.get(kind)).orElseThrow();
    }
}
