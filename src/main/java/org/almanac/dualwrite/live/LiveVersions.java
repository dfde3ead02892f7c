package org.almanac.dualwrite.live;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.dualwrite.AppliedTemplate;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.RuntimeConfiguration;
import org.almanac.dualwrite.TableMapVersion;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the live version (dual-write-and-order-management 1.5). Neither the highest nor the newest saved version is meant: a
 * version is live because the gateway or Dataverse says so, and if they say too little it stays unknown.
 */
public final class LiveVersions {

    private final MapPair pair;
    private final List<TableMapVersion> saved;
    private final List<RuntimeConfiguration> rows;

    private LiveVersions(MapPair pair, List<TableMapVersion> saved, Collection<RuntimeConfiguration> configurations) {
        this.pair = pair;
        this.saved =
                saved.stream().filter(version -> version.pair().equals(pair)).toList();
        rows = configurations.stream()
                .filter(row -> row.active() && pair.equals(row.pair()))
                .toList();
    }

    /** See {@link LiveVersion#of}. */
    public static LiveVersion of(
            MapPair pair,
            List<TableMapVersion> saved,
            Collection<RuntimeConfiguration> rows,
            @Nullable AppliedTemplate template) {
        LiveVersions rule = new LiveVersions(pair, saved, rows);
        boolean named = template != null
                && (template.id() != null || !template.version().none());
        return template != null && named ? rule.byGateway(template) : rule.byRows(rows);
    }

    private LiveVersion byGateway(AppliedTemplate template) {
        LiveVersion.Kind kind = template.replicating() ? LiveVersion.Kind.LIVE : LiveVersion.Kind.CHOSEN;
        List<TableMapVersion> row = saved.stream()
                .filter(version -> version.id().equals(template.id()))
                .toList();
        MapVersion version =
                template.version().none() && !row.isEmpty() ? row.get(0).version() : template.version();
        if (row.isEmpty()) {
            return new LiveVersion(
                    kind, version, null, "The row of the applied version is gone; the version stays as it is.");
        }
        return new LiveVersion(kind, version, template.id(), contradiction(version));
    }

    /** Where Dataverse was told of another version than the gateway applied; null where they agree. */
    private @Nullable String contradiction(MapVersion version) {
        TreeSet<MapVersion> others = versions();
        others.remove(version);
        return others.isEmpty()
                ? null
                : "The run-time configuration of Dataverse says " + texts(others) + "; the gateway says " + version
                        + ".";
    }

    private TreeSet<MapVersion> versions() {
        return rows.stream()
                .map(RuntimeConfiguration::version)
                .filter(version -> !version.none())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LiveVersion byRows(Collection<RuntimeConfiguration> all) {
        TreeSet<MapVersion> versions = versions();
        if (versions.isEmpty()) {
            return unknown(whyNone(all));
        }
        if (versions.size() > 1) {
            return unknown("The run-time configurations of Dataverse disagree: " + texts(versions) + ".");
        }
        return attributed(versions.first());
    }

    private String whyNone(Collection<RuntimeConfiguration> all) {
        if (!rows.isEmpty()) {
            return "The run-time configuration of Dataverse does not say its version.";
        }
        boolean unread = all.stream()
                .anyMatch(row ->
                        row.active() && row.pair() == null && row.externalName().equalsIgnoreCase(pair.entity()));
        return unread
                ? "A run-time configuration of '" + pair.entity() + "' cannot be read."
                : "Dataverse has no run-time configuration of it, as for maps that only go to Dataverse; that does not"
                        + " mean that it is stopped.";
    }

    private static LiveVersion unknown(String reason) {
        return new LiveVersion(LiveVersion.Kind.UNKNOWN, null, null, reason);
    }

    /** The row names the pair and the version, so whose version it is can only be said if nobody else has saved one. */
    private LiveVersion attributed(MapVersion version) {
        List<String> publishers = saved.stream()
                .map(TableMapVersion::publisher)
                .distinct()
                .sorted()
                .toList();
        List<TableMapVersion> same =
                saved.stream().filter(row -> row.version().equals(version)).toList();
        if (publishers.size() > 1) {
            return live(
                    version,
                    "Several publishers have saved versions of it, and Dataverse does not say whose is live: "
                            + String.join(", ", publishers) + ".");
        }
        if (same.isEmpty()) {
            return live(version, "The row of the live version is gone; the version stays live.");
        }
        if (same.size() > 1) {
            return live(
                    version,
                    "The version was saved " + same.size() + " times, and Dataverse does not say which is" + " live.");
        }
        return new LiveVersion(LiveVersion.Kind.LIVE, version, same.get(0).id(), null);
    }

    private static LiveVersion live(MapVersion version, String reason) {
        return new LiveVersion(LiveVersion.Kind.LIVE, version, null, reason);
    }

    private static String texts(Collection<MapVersion> versions) {
        return versions.stream().map(MapVersion::toString).collect(Collectors.joining(" and "));
    }
}
