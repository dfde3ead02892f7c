package org.almanac.target.ordercommands;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one environment's order management is reached, as settings say it.
 *
 * @param baseUrl of the environment, such as {@code https://<organization>.crm4.dynamics.com}, with or without {@code
 *     /api/data/v9.2/}
 * @param token where the token is: {@code env:<variable>} or {@code file:<absolute path>}, never the token itself
 * @param commands by {@link CommandName#key()}
 * @param activeWhen by kind, {@code policy}, {@code provider}, {@code orchestration}: when a row is active
 * @param connectedWhen when a provider's connection reference has its connection; without it all have
 * @param archivedWhen when a policy's row is an archived version
 * @param tables other logical names by the one that Almanac uses
 * @param columns by table, other logical names by the one that Almanac uses
 */
record OrderEnvironment(
        @Nullable String baseUrl,
        @Nullable String token,
        @Nullable Map<String, CommandSetting> commands,
        @Nullable Map<String, List<String>> activeWhen,
        @Nullable List<String> connectedWhen,
        @Nullable List<String> archivedWhen,
        @Nullable Map<String, String> tables,
        @Nullable Map<String, Map<String, String>> columns) {

    /** Without the token's text, which could be a token by mistake. */
    @Override
    public String toString() {
        return "order management at " + baseUrl;
    }
}
