package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.almanac.environment.FailedOperation;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.HistoryOperation;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.Plan;
import org.almanac.environment.StartedOperation;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.PackageManifest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The solution history of an environment (dataverse-semantics 6): a row begins with its operation and ends with it. */
@Component
class HistoryRows {

    private static final int LONGEST_MESSAGE = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    HistoryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new row, or the open row of the same operation with what is known of it by now. */
    void started(int environmentId, StartedOperation operation) {
        int known = jdbc.sql("UPDATE alm.history SET suboperation = ?, solution = ?, version = ?, publisher = ?,"
                        + " managed = ?, patch = ?, overwritten = ?, package_name = ?, package_version = ?"
                        + " WHERE environment_id = ? AND operation_key = ? AND ended_on IS NULL")
                .params(
                        operation.suboperation().label(),
                        operation.solution(),
                        operation.version(),
                        operation.publisher(),
                        operation.managed(),
                        operation.patch(),
                        operation.overwriteCustomizations(),
                        operation.packageName(),
                        operation.packageVersion(),
                        environmentId,
                        operation.operationKey())
                .update();
        if (known == 0) {
            insert(environmentId, operation);
        }
    }

    private void insert(int environmentId, StartedOperation operation) {
        jdbc.sql(
                        "INSERT INTO alm.history (environment_id, operation, suboperation, solution, version, publisher, managed,"
                                + " patch, overwritten, package_name, package_version, started_on, changes, operation_key)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)")
                .params(
                        environmentId,
                        operation.operation().label(),
                        operation.suboperation().label(),
                        operation.solution(),
                        operation.version(),
                        operation.publisher(),
                        operation.managed(),
                        operation.patch(),
                        operation.overwriteCustomizations(),
                        operation.packageName(),
                        operation.packageVersion(),
                        operation.startedOn().atOffset(ZoneOffset.UTC),
                        operation.operationKey())
                .update();
    }

    void imported(
            int environmentId,
            PackageManifest manifest,
            Plan plan,
            boolean overwrite,
            Instant started,
            String operationKey) {
        Plan.Counts counts = plan.counts();
        succeeded(
                environmentId,
                StartedOperation.importing(
                        manifest, HistorySuboperation.of(plan.mode()), overwrite, started, operationKey),
                counts.add() + counts.change() + counts.delete());
    }

    void uninstalled(int environmentId, Plan plan, SolutionState solution, Instant started, String operationKey) {
        Plan.Counts counts = plan.counts();
        succeeded(
                environmentId,
                new StartedOperation(
                        HistoryOperation.UNINSTALL,
                        HistorySuboperation.of(plan.mode()),
                        plan.solution(),
                        plan.version(),
                        solution.publisher(),
                        plan.managed(),
                        solution.role() == SolutionRole.PATCH,
                        false,
                        null,
                        null,
                        started,
                        operationKey),
                counts.change() + counts.delete());
    }

    void undone(int environmentId, Plan plan, Instant started, String operationKey) {
        Plan.Counts counts = plan.counts();
        succeeded(
                environmentId,
                StartedOperation.of(HistoryOperation.UNDO, plan.solution(), started, operationKey),
                counts.add() + counts.change() + counts.delete());
    }

    void exported(int environmentId, PackageManifest manifest, int components, Instant started, String operationKey) {
        succeeded(
                environmentId,
                new StartedOperation(
                        HistoryOperation.EXPORT,
                        HistorySuboperation.NONE,
                        manifest.uniqueName(),
                        manifest.version().text(),
                        manifest.publisher().uniqueName(),
                        false,
                        manifest.patchOf().isPresent(),
                        false,
                        null,
                        null,
                        started,
                        operationKey),
                components);
    }

    void published(int environmentId, int drafts, Instant started, String operationKey) {
        succeeded(
                environmentId, StartedOperation.of(HistoryOperation.PUBLISH_ALL, null, started, operationKey), drafts);
    }

    /** The publishing of single components. */
    void publishedSome(int environmentId, int drafts, Instant started, String operationKey) {
        succeeded(environmentId, StartedOperation.of(HistoryOperation.PUBLISH, null, started, operationKey), drafts);
    }

    /**
     * The operation has succeeded.
     *
     * @param changes how many components changed effectively
     */
    void succeeded(int environmentId, StartedOperation operation, int changes) {
        started(environmentId, operation);
        end(environmentId, operation.operationKey(), true, null, null, changes);
    }

    /** The operation has failed and left nothing else behind. */
    void failed(int environmentId, FailedOperation failure) {
        started(environmentId, failure.started());
        end(environmentId, failure.started().operationKey(), false, failure.code(), failure.message(), 0);
    }

    private void end(
            int environmentId,
            String operationKey,
            boolean result,
            @Nullable String code,
            @Nullable String message,
            int changes) {
        jdbc.sql("UPDATE alm.history SET ended_on = ?, result = ?, error_code = ?, message = ?, changes = ?"
                        + " WHERE environment_id = ? AND operation_key = ? AND ended_on IS NULL")
                .params(
                        OffsetDateTime.now(clock),
                        result,
                        code,
                        message == null || message.length() <= LONGEST_MESSAGE
                                ? message
                                : message.substring(0, LONGEST_MESSAGE),
                        changes,
                        environmentId,
                        operationKey)
                .update();
    }

    /** Newest first. */
    List<HistoryEntry> newest(int environmentId, int limit) {
        return jdbc.sql("SELECT * FROM alm.history WHERE environment_id = ? ORDER BY id DESC FETCH FIRST ? ROWS ONLY")
                .params(environmentId, limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static HistoryEntry read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_on", OffsetDateTime.class);
        return new HistoryEntry(
                row.getLong("id"),
                HistoryOperation.ofLabel(row.getString("operation")),
                HistorySuboperation.ofLabel(row.getString("suboperation")),
                row.getString("solution"),
                row.getString("version"),
                row.getString("publisher"),
                row.getBoolean("managed"),
                row.getBoolean("patch"),
                row.getBoolean("overwritten"),
                row.getString("package_name"),
                row.getString("package_version"),
                row.getObject("started_on", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                ended == null ? null : row.getBoolean("result"),
                row.getString("error_code"),
                row.getString("message"),
                row.getInt("changes"),
                row.getString("operation_key"));
    }
}
