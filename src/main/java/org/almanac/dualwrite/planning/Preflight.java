package org.almanac.dualwrite.planning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapWish;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.dualwrite.sync.InitialSyncLimits;
import org.almanac.problem.ErrorCode;

/** What must hold before the first map stops. */
final class Preflight {

    private final TableMapWish wish;
    private final Findings findings;

    Preflight(TableMapWish wish, Findings findings) {
        this.wish = wish;
        this.findings = findings;
    }

    /** Whether there is a link that takes maps from solutions; without it nothing else can be said. */
    boolean link() {
        DualWriteSnapshot now = wish.now();
        if (!now.core()) {
            findings.refuse(ErrorCode.DUAL_WRITE_CORE_MISSING, "The environment has no Dual Write Core.");
        } else if (now.link() == null) {
            findings.refuse(ErrorCode.NOT_LINKED, "The environment is not linked with finance and operations.");
        } else if (!now.solutionAware()) {
            findings.refuse(
                    ErrorCode.TABLE_MAPS_REFUSED,
                    "The link does not take table maps from solutions: upgrade the table maps first, with"
                            + " upgrade-dual-write.");
        }
        return findings.refusals().isEmpty();
    }

    /** An upgrade must leave the versions that there are to go back to (scenario 53). */
    void deletions() {
        for (TableMap map : wish.now().maps()) {
            boolean applied = map.applied() != null && wish.deleted().contains(map.applied());
            boolean live = map.live().id() != null
                    && wish.deleted().contains(map.live().id());
            if (applied || live) {
                findings.refuse(
                        ErrorCode.TABLE_MAPS_REFUSED,
                        map.pair() + ": the import deletes the version that is " + (live ? "live" : "chosen")
                                + ", so there would be nothing to go back to. Import as an update, which deletes"
                                + " nothing.");
            }
        }
    }

    /** Each map that changes must be at rest, or running and free to be stopped. */
    void state(TableMap map) {
        MapState state = map.state();
        if (state.passing()) {
            refuse(map, "is " + state.label() + " and cannot be stopped: wait until it runs");
        } else if (state.equals(MapState.PAUSED)) {
            refuse(
                    map,
                    "is paused" + (map.queued() == 0 ? "" : ", " + map.queued() + " changes are queued")
                            + ", and cannot be stopped: resume it first");
        } else if (!state.stopped() && !state.equals(MapState.RUNNING)) {
            refuse(map, "is in the state '" + state.code() + "', of which nothing is known");
        }
    }

    private void refuse(TableMap map, String what) {
        findings.refuse(ErrorCode.DUAL_WRITE_REFUSED, map.pair() + " " + what + ".");
    }

    /** Scenario 10: the platform says it only when maps are started. */
    void companies(List<MapChange> changes) {
        Link link = wish.now().link();
        boolean starts = changes.stream().anyMatch(MapChange::starts);
        int companies = link == null ? 0 : link.companies().size();
        if (starts && companies > InitialSyncLimits.COMPANIES_OF_LINK) {
            findings.refuse(
                    ErrorCode.TABLE_MAPS_REFUSED,
                    companies + " legal entities are linked: starting a map fails above "
                            + InitialSyncLimits.COMPANIES_OF_LINK
                            + " ('Exceeds the maximum partitions allowed for mapping'). Take legal entities out of"
                            + " the link.");
        }
    }

    /** What is wrong with a version stops it from being started; if it stays stopped it can be mended later. */
    void issues(MapChange change, SavedMap definition) {
        for (ValidationIssue issue : wish.issues().apply(definition)) {
            String text = issue.message() + " " + issue.remedy();
            if (change.runs()) {
                findings.refuse(issue.code(), change.pair() + ": " + text);
            } else {
                findings.warn(change.pair(), issue.code() + ": " + text);
            }
        }
    }

    /** Each field of a new key must be mapped, both ways if any field is (dual-write-and-order-management 1.4). */
    void keys(MapChange change, SavedMap definition, Map<String, List<String>> changed) {
        List<FieldMapping> fields = definition.mapping().fields();
        boolean both = definition.mapping().direction() == MapDirection.BOTH
                && fields.stream().anyMatch(field -> field.direction() == SyncDirection.BOTH);
        for (String column : Keys.of(changed, change.pair().set())) {
            Set<SyncDirection> ways = fields.stream()
                    .filter(field -> field.destination().strip().equalsIgnoreCase(column.strip()))
                    .map(FieldMapping::direction)
                    .collect(Collectors.toSet());
            if (ways.isEmpty()) {
                findings.refuse(
                        "DIPV1014",
                        text(change, column) + " is not mapped. Map it in a new version, or choose another key.");
            } else if (both && !ways.contains(SyncDirection.BOTH)) {
                findings.refuse(
                        "DIPV1004",
                        text(change, column) + " is mapped one way only. Map it both ways in a new version.");
            }
        }
    }

    private static String text(MapChange change, String column) {
        return String.format(Locale.ROOT, "%s: the key field %s", change.pair(), column);
    }
}
