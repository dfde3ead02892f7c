package org.almanac.target.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of operations. A worker owns an operation while its lease lasts; every later write asks for the owner. */
@Component
class Operations {

    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_ITEMS = 100_000;

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
        jdbc.sql("INSERT INTO alm.operation (operation_key, environment, kind, work, state, progress, items, attempts,"
                        + " submitted_at) VALUES (?, ?, ?, ?, 'WAITING', 0, '[]', 0, ?)")
                .params(key.value(), environment.value(), work.label(), json, OffsetDateTime.now(clock))
                .update();
        return true;
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
            int taken = jdbc.sql("UPDATE alm.operation SET state = 'RUNNING', worker = ?, lease_until = ?,"
                            + " attempts = attempts + 1 WHERE operation_key = ?"
                            + " AND (state = 'WAITING' OR (state = 'RUNNING' AND lease_until < ?))")
                    .params(worker, now.plus(lease), key, now)
                    .update();
            if (taken == 1) {
                return find(new OperationKey(key));
            }
        }
        return Optional.empty();
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
        return jdbc.sql("UPDATE alm.operation SET lease_until = ?, progress = ?"
                                + " WHERE operation_key = ? AND worker = ? AND state = 'RUNNING'")
                        .params(OffsetDateTime.now(clock).plus(lease), progress, key.value(), worker)
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

    void end(
            OperationKey key,
            String worker,
            OperationState state,
            ErrorCode code,
            String message,
            List<ProblemDetailItem> items) {
        String json = StoredJson.write(items);
        jdbc.sql("UPDATE alm.operation SET state = ?, code = ?, message = ?, items = ?, ended_at = ?"
                        + " WHERE operation_key = ? AND worker = ? AND state = 'RUNNING'")
                .params(
                        state.name(),
                        code.name(),
                        message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE),
                        json.length() <= LONGEST_ITEMS ? json : "[]",
                        OffsetDateTime.now(clock),
                        key.value(),
                        worker)
                .update();
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
