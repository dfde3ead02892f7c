package org.almanac.dualwrite;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a reset of the link loses: chosen versions, states, keys, legal entities and alerts (dual-write-and-order-management
 * 2.6). Definitions of maps survive as rows.
 *
 * @param maps by name
 * @param hash over versions, keys, companies and alerts; states are not in it, because maps are stopped before a reset
 */
public record LinkBackup(
        Instant savedAt,
        List<Saved> maps,
        Map<String, List<String>> keys,
        List<String> companies,
        List<AlertRule> alerts,
        Sha256 hash) {

    /**
     * A map with its chosen version.
     *
     * @param version id of the row; null if none was chosen
     */
    public record Saved(MapPair map, @Nullable UUID version, String publisher, MapVersion number, MapState state) {}

    public LinkBackup {
        maps = List.copyOf(maps);
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
        companies = List.copyOf(companies);
        alerts = List.copyOf(alerts);
    }
}
