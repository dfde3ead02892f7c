package org.almanac.environment.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.almanac.environment.FailedOperation;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.Plan;
import org.almanac.environment.PlanMode;
import org.almanac.solution.PackageManifest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The solution history of an environment (dataverse-semantics 6). */
@Component
class HistoryRows {

    private static final int LONGEST_MESSAGE = 4000;
    /** The platform publishes through the solution that holds everything. */
    private static final String EVERYTHING = "Default";

    private final JdbcClient jdbc;
    private final Clock clock;

    HistoryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void imported(
            int environmentId,
            PackageManifest manifest,
            Plan plan,
            boolean overwrite,
            Instant started,
            String operationKey) {
        Plan.Counts counts = plan.counts();
        insert(
                environmentId,
                new HistoryEntry(
                        0,
                        "Import",
                        suboperation(plan.mode()),
                        manifest.uniqueName(),
                        manifest.version().text(),
                        manifest.publisher().uniqueName(),
                        manifest.managed(),
                        overwrite,
                        started,
                        clock.instant(),
                        true,
                        null,
                        null,
                        counts.add() + counts.change() + counts.delete(),
                        operationKey));
    }

    private static String suboperation(PlanMode mode) {
        return switch (mode) {
            case INSTALL, PATCH -> "New";
            case UPDATE -> "Update";
            case STAGE, UPGRADE, APPLY_UPGRADE -> "Upgrade";
            case UNINSTALL -> "Delete";
        };
    }

    void exported(int environmentId, PackageManifest manifest, int components, Instant started, String operationKey) {
        insert(
                environmentId,
                new HistoryEntry(
                        0,
                        "Export",
                        "None",
                        manifest.uniqueName(),
                        manifest.version().text(),
                        manifest.publisher().uniqueName(),
                        false,
                        false,
                        started,
                        clock.instant(),
                        true,
                        null,
                        null,
                        components,
                        operationKey));
    }

    void published(int environmentId, int drafts, Instant started, String operationKey) {
        insert(
                environmentId,
                new HistoryEntry(
                        0,
                        "PublishAll",
                        "None",
                        EVERYTHING,
                        null,
                        null,
                        false,
                        false,
                        started,
                        clock.instant(),
                        true,
                        null,
                        null,
                        drafts,
                        operationKey));
    }

    void failed(int environmentId, FailedOperation failure) {
        insert(
                environmentId,
                new HistoryEntry(
                        0,
                        failure.operation(),
                        "None",
                        failure.solution(),
                        failure.version(),
                        null,
                        failure.managed(),
                        false,
                        failure.startedOn(),
                        clock.instant(),
                        false,
                        failure.code(),
                        failure.message(),
                        0,
                        failure.operationKey()));
    }

    private void insert(int environmentId, HistoryEntry entry) {
        String message = entry.message();
        jdbc.sql(
                        "INSERT INTO alm.history (environment_id, operation, suboperation, solution, version, publisher, managed,"
                                + " overwritten, started_on, ended_on, result, error_code, message, changes, operation_key)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        environmentId,
                        entry.operation(),
                        entry.suboperation(),
                        entry.solution(),
                        entry.version(),
                        entry.publisher(),
                        entry.managed(),
                        entry.overwriteCustomizations(),
                        entry.startedOn().atOffset(ZoneOffset.UTC),
                        entry.endedOn().atOffset(ZoneOffset.UTC),
                        entry.result(),
                        entry.errorCode(),
                        message == null || message.length() <= LONGEST_MESSAGE
                                ? message
                                : message.substring(0, LONGEST_MESSAGE),
                        entry.changes(),
                        entry.operationKey())
                .update();
    }

    /** Newest first. */
    List<HistoryEntry> newest(int environmentId, int limit) {
        return jdbc.sql("SELECT * FROM alm.history WHERE environment_id = ? ORDER BY id DESC FETCH FIRST ? ROWS ONLY")
                .params(environmentId, limit)
                .query((row, n) -> new HistoryEntry(
                        row.getLong("id"),
                        row.getString("operation"),
                        row.getString("suboperation"),
                        row.getString("solution"),
                        row.getString("version"),
                        row.getString("publisher"),
                        row.getBoolean("managed"),
                        row.getBoolean("overwritten"),
                        row.getObject("started_on", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_on", OffsetDateTime.class).toInstant(),
                        row.getBoolean("result"),
                        row.getString("error_code"),
                        row.getString("message"),
                        row.getInt("changes"),
                        row.getString("operation_key")))
                .list();
    }
}
