package org.almanac.target.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportFailure;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of operations. A worker owns an operation while its lease lasts; every later write asks for the owner. */
@Component
class Operations {

    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_ITEMS = 100_000;
    private static final int LONGEST_TEXT = 100_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Operations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is new; the same work under the same key again is not. */
    boolean submit(OperationKey key, EnvironmentName environment, Work work) {
        String json = StoredJson.write(work);
        Optional<Operation> known = find(key);
        if (known.isPresent()) {
            sameWork(known.get(), environment, work);
            return false;
        }
        UUID job = work.importJobId(key).orElse(null);
        newJob(environment, job);
        jdbc.sql(
                        "INSERT INTO alm.operation (operation_key, id, import_job_id, environment, kind, work, state, progress,"
                                + " items, attempts, submitted_at) VALUES (?, ?, ?, ?, ?, ?, 'WAITING', 0, '[]', 0, ?)")
                .params(
                        key.value(),
                        key.operationId(),
                        job,
                        environment.value(),
                        work.label(),
                        json,
                        OffsetDateTime.now(clock))
                .update();
        return true;
    }

    private void newJob(EnvironmentName environment, @Nullable UUID job) {
        if (job != null
                && jdbc.sql("SELECT COUNT(*) FROM alm.operation WHERE environment = ? AND import_job_id = ?")
                                .params(environment.value(), job)
                                .query(Long.class)
                                .single()
                        > 0) {
            throw new Refusal(
                    ErrorCode.IMPORT_JOB_EXISTS,
                    "The import job " + job + " belongs to another operation.",
                    job.toString());
        }
    }

    private static void sameWork(Operation known, EnvironmentName environment, Work work) {
        if (!known.work().equals(work) || !known.environment().equals(environment)) {
            throw new Refusal(
                    ErrorCode.OPERATION_CONFLICT,
                    "The key " + known.key() + " stands for another operation.",
                    known.key().value());
        }
    }

    Optional<Operation> find(OperationKey key) {
        return jdbc.sql("SELECT * FROM alm.operation WHERE operation_key = ?")
                .param(key.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Takes the oldest operation that waits, or whose worker is gone, on an environment that nobody works on. */
    Optional<Operation> claim(String worker, Duration lease) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (String key : candidates(now)) {
            OperationKey candidate = new OperationKey(key);
            if (take(candidate, worker, lease)) {
                return find(candidate);
            }
        }
        return Optional.empty();
    }

    /** Whether an operation that waits, or whose worker is gone, is the worker's now. */
    boolean take(OperationKey key, String worker, Duration lease) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("UPDATE alm.operation SET state = 'RUNNING', worker = ?, lease_until = ?,"
                                + " attempts = attempts + 1, started_at = COALESCE(started_at, ?) WHERE operation_key = ?"
                                + " AND (state = 'WAITING' OR (state = 'RUNNING' AND lease_until < ?))")
                        .params(worker, now.plus(lease), now, key.value(), now)
                        .update()
                == 1;
    }

    private List<String> candidates(OffsetDateTime now) {
        return jdbc.sql("SELECT o.operation_key FROM alm.operation o"
                        + " WHERE (o.state = 'WAITING' OR (o.state = 'RUNNING' AND o.lease_until < :now))"
                        + " AND NOT EXISTS (SELECT 1 FROM alm.operation r WHERE r.environment = o.environment"
                        + " AND r.state = 'RUNNING' AND r.lease_until >= :now)"
                        + " ORDER BY o.submitted_at, o.operation_key FETCH FIRST 10 ROWS ONLY")
                .param("now", now)
                .query(String.class)
                .list();
    }

    /** Whether the worker still owns the operation; its lease begins anew then. */
    boolean heartbeat(OperationKey key, String worker, Duration lease, double progress) {
        return jdbc.sql("UPDATE alm.operation SET lease_until = ?, progress = GREATEST(progress, ?)"
                                + " WHERE operation_key = ? AND worker = ? AND state = 'RUNNING'")
                        .params(OffsetDateTime.now(clock).plus(lease), progress, key.value(), worker)
                        .update()
                == 1;
    }

    /** Whether the worker still owns the operation; its progress, which never falls, is kept then. */
    boolean progress(OperationKey key, String worker, double progress) {
        return jdbc.sql("UPDATE alm.operation SET progress = GREATEST(progress, ?)"
                                + " WHERE operation_key = ? AND worker = ? AND state = 'RUNNING'")
                        .params(progress, key.value(), worker)
                        .update()
                == 1;
    }

    /** Part of the transaction that did the work, so that both or neither happen; false if the worker lost its lease. */
    boolean succeed(OperationKey key, String worker) {
        return jdbc.sql("UPDATE alm.operation SET state = 'SUCCEEDED', progress = 100, ended_at = ?"
                                + " WHERE operation_key = ? AND worker = ? AND state = 'RUNNING'")
                        .params(OffsetDateTime.now(clock), key.value(), worker)
                        .update()
                == 1;
    }

    /** Gives the operation back to be tried again. */
    void release(OperationKey key, String worker) {
        jdbc.sql("UPDATE alm.operation SET state = 'WAITING', worker = NULL, lease_until = NULL"
                        + " WHERE operation_key = ? AND worker = ? AND state = 'RUNNING'")
                .params(key.value(), worker)
                .update();
    }

    /** Whether the worker still owned the operation, which has ended badly now. */
    boolean end(OperationKey key, String worker, Failure failure) {
        String message = failure.message();
        String json = StoredJson.write(failure.items());
        ImportFailure platform = failure.platform();
        return jdbc.sql("UPDATE alm.operation SET state = ?, code = ?, message = ?, items = ?, error_number = ?,"
                                + " error_text = ?, ended_at = ?"
                                + " WHERE operation_key = ? AND worker = ? AND state = 'RUNNING'")
                        .params(
                                failure.state().name(),
                                failure.code().name(),
                                message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE),
                                json.length() <= LONGEST_ITEMS ? json : "[]",
                                platform == null ? null : platform.number(),
                                platform == null ? null : shortened(platform.text()),
                                OffsetDateTime.now(clock),
                                key.value(),
                                worker)
                        .update()
                == 1;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static Operation read(ResultSet row) throws SQLException {
        OperationKey key = new OperationKey(row.getString("operation_key"));
        String code = row.getString("code");
        return new Operation(
                key,
                new EnvironmentName(row.getString("environment")),
                StoredJson.work(row.getString("work")),
                row.getInt("attempts"),
                new OperationStatus(
                        key,
                        OperationState.valueOf(row.getString("state")),
                        row.getDouble("progress"),
                        code == null ? null : ErrorCode.valueOf(code),
                        row.getString("message"),
                        StoredJson.items(row.getString("items"))));
    }
}
