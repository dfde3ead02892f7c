package org.almanac.target.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentRemoved;
import org.almanac.environment.Environments;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of operations as the platform's clients know it. */
@Component
class JdbcAsyncOperations implements AsyncOperations {

    /** No id is as low: those that are made from names have a version in them. */
    private static final UUID LOWEST = new UUID(0, 0);

    private final Environments environments;
    private final JdbcClient jdbc;

    JdbcAsyncOperations(Environments environments, JdbcClient jdbc) {
        this.environments = environments;
        this.jdbc = jdbc;
    }

    @Override
    public List<AsyncOperation> list(EnvironmentName environment, int limit) {
        return jdbc.sql("SELECT * FROM alm.operation WHERE environment = ? AND id IS NOT NULL"
                        + " ORDER BY submitted_at DESC, operation_key DESC FETCH FIRST ? ROWS ONLY")
                .params(environments.get(environment).name().value(), limit)
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public List<AsyncOperation> byId(EnvironmentName environment, @Nullable UUID after, int limit) {
        return jdbc.sql("SELECT * FROM alm.operation WHERE environment = ? AND id > ? ORDER BY id"
                        + " FETCH FIRST ? ROWS ONLY")
                .params(environments.get(environment).name().value(), after == null ? LOWEST : after, limit)
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public List<AsyncOperation> underWay(EnvironmentName environment) {
        return jdbc.sql("SELECT * FROM alm.operation WHERE environment = ? AND state IN ('WAITING', 'RUNNING')"
                        + " AND id IS NOT NULL ORDER BY state, submitted_at, operation_key")
                .param(environments.get(environment).name().value())
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public void submittedBy(OperationKey key, String user) {
        jdbc.sql("UPDATE alm.operation SET submitted_by = ? WHERE operation_key = ?")
                .params(user, key.value())
                .update();
    }

    @Override
    public AsyncOperation get(EnvironmentName environment, UUID id) {
        EnvironmentName name = environments.get(environment).name();
        return jdbc.sql("SELECT * FROM alm.operation WHERE environment = ? AND id = ?")
                .params(name.value(), id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_OPERATION,
                        "The environment '" + name + "' has no operation " + id + ".",
                        id.toString()));
    }

    private static AsyncOperation read(ResultSet row) throws SQLException {
        int number = row.getInt("error_number");
        boolean numbered = !row.wasNull();
        String text = row.getString("error_text");
        String message = row.getString("message");
        return new AsyncOperation(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                StoredJson.work(row.getString("work")).type(),
                AsyncOperation.Status.of(OperationState.valueOf(row.getString("state"))),
                new OperationKey(row.getString("operation_key")),
                text == null ? message : text,
                text == null ? message : text,
                numbered ? number : null,
                Objects.requireNonNull(time(row, "submitted_at")),
                time(row, "started_at"),
                time(row, "ended_at"),
                row.getObject("import_job_id", UUID.class),
                row.getString("submitted_by"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Another environment of the same name must not find them; a worker that still runs finds out when it ends. */
    @EventListener
    void forget(EnvironmentRemoved removed) {
        jdbc.sql("DELETE FROM alm.operation WHERE environment = ?")
                .param(removed.environment().value())
                .update();
    }
}
