package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** A table map of a link: all its saved versions, and what it does now. */
@Schema(name = "TableMap", description = "A table map: all its saved versions, and what it does now")
record TableMapView(
        @Schema(description = "Names exactly this map", example = "accounts - Customers V3")
        String name,

        @Schema(description = "Entity set of the Dataverse table", example = "accounts")
        String table,

        @Schema(description = "Display name of the entity", example = "Customers V3")
        String entity,

        @Schema(
                description = "A code that is not documented stays as it is",
                allowableValues = {"none", "not-running", "initializing", "resuming", "running", "paused"})
        String state,

        @Schema(description = "The platform's code", example = "4")
        String stateCode,

        @Schema(description = "What can be done to it now: start, stop, pause, resume, initialize, skip-to-live")
        List<String> actions,

        @Schema(description = "The chosen version; absent before one was chosen") @Nullable
        MapVersionView applied,

        LiveView live,

        @Schema(description = "All saved versions that the link knows, newest first")
        List<MapVersionView> versions,

        @Schema(description = "Names of maps that should run before it, in order")
        List<String> prerequisites,

        @Schema(description = "Why it cannot be run, or should not be")
        List<IssueView> issues,

        @Schema(description = "What somebody has to look after before changes are lost")
        List<AlarmView> alarms,

        @Schema(description = "Absent unless paused") @Nullable
        Instant pausedSince,

        @Schema(description = "Changes that wait while it is paused or resuming")
        long queued,

        @Schema(description = "Changes that can be tried again")
        long catchUpErrors,

        @Schema(description = "Of its last request") @Nullable
        String lastError,

        @Schema(description = "Absent until the map was initialized") @Nullable
        UUID project) {

    /** Which version is live, as far as it can be known. */
    @Schema(name = "TableMapLiveVersion")
    record LiveView(
            @Schema(
                    description = "unknown does not mean that the map is stopped",
                    allowableValues = {"live", "chosen", "unknown"})
            String kind,

            @Nullable String version,

            @Schema(description = "Absent where it cannot be attributed") @Nullable
            UUID id,

            @Nullable String publisher,
            @Nullable String reason) {

        static LiveView of(LiveVersion live, List<TableMapVersion> versions) {
            return new LiveView(
                    Words.of(live.kind()),
                    live.version() == null ? null : live.version().toString(),
                    live.id(),
                    versions.stream()
                            .filter(version -> version.id().equals(live.id()))
                            .map(TableMapVersion::publisher)
                            .findFirst()
                            .orElse(null),
                    live.reason());
        }
    }

    /** Why a map cannot be run, or should not be. */
    @Schema(name = "TableMapIssue")
    record IssueView(@Schema(example = "DIPV1004") String code, String message, String subject, String remedy) {

        static IssueView of(ValidationIssue issue) {
            return new IssueView(issue.code(), issue.message(), issue.subject(), issue.remedy());
        }
    }

    static TableMapView of(TableMap map, Instant now) {
        return new TableMapView(
                map.pair().displayName(),
                map.pair().set(),
                map.pair().entity(),
                MapFilter.word(map.state()),
                map.state().code(),
                map.actions().stream().sorted().map(Words::of).toList(),
                map.appliedVersion().map(MapVersionView::of).orElse(null),
                LiveView.of(map.live(), map.versions()),
                map.versions().stream().map(MapVersionView::of).toList(),
                map.prerequisites().stream().map(MapPair::displayName).toList(),
                map.issues().stream().map(IssueView::of).toList(),
                AlarmView.of(map, now),
                map.pausedSince(),
                map.queued(),
                map.catchUpErrors(),
                map.lastError(),
                map.project());
    }
}
