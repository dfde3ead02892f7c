package org.almanac.dualwrite;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.solution.Sha256;

/**
 * How the table maps of an environment stood when they were backed up. Where the other environment is does not stand in it.
 *
 * @param maps every saved version, by pair, publisher and version
 * @param keys integration keys by Dataverse entity set
 * @param companies codes of the legal entities of the link; empty without one
 * @param hash over everything but the time
 */
public record BackupManifest(
        Instant savedAt,
        List<Entry> maps,
        Map<String, List<String>> keys,
        List<String> companies,
        List<AlertRule> alerts,
        Sha256 hash) {

    /**
     * A saved version.
     *
     * @param publisher as {@link TableMapVersion#publisher}
     * @param definition hash of the row as {@link TableMapVersion#definition}
     * @param applied whether the map had chosen it
     * @param state of the map; none for a map that the link did not know
     */
    public record Entry(
            MapPair pair,
            String publisher,
            MapVersion version,
            UUID id,
            Sha256 definition,
            boolean applied,
            MapState state) {}

    public BackupManifest {
        maps = List.copyOf(maps);
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
        companies = List.copyOf(companies);
        alerts = List.copyOf(alerts);
    }

    /** The version that a map had chosen; empty if none. */
    public Optional<Entry> applied(MapPair pair) {
        return maps.stream()
                .filter(entry -> entry.applied() && entry.pair().equals(pair))
                .findFirst();
    }
}
