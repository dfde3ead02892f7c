package org.almanac.target.dataverse.operation;

import static org.almanac.target.remote.Columns.column;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.target.embedded.Work;
import org.almanac.target.remote.RequestRow;
import org.almanac.target.remote.RequestTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The table of operations on real environments. One node works on an operation at a time, while its lease lasts. */
public class RemoteOperations extends RequestTable<Work, RemoteOperation> {

    private static final int LONGEST_ITEMS = 100_000;
    private static final int LONGEST_MESSAGE = 4000;
    private static final String OPEN = "state IN ('NEW', 'SENDING', 'SENT')";

    private final JdbcClient jdbc;

    public RemoteOperations(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
        super("alm.remote_operation", Work.class, jdbc, clock, manager);
        this.jdbc = jdbc;
    }

    @Override
    protected String ownColumns() {
        return ", progress, refused";
    }

    @Override
    protected String ownValues() {
        return ", 0, FALSE";
    }

    @Override
    protected RemoteOperation read(RequestRow<Work> row, ResultSet columns) throws SQLException {
        OffsetDateTime sent = columns.getObject("sent_at", OffsetDateTime.class);
        String before = columns.getString("before_json");
        String items = columns.getString("items_json");
        return new RemoteOperation(
                row,
                columns.getDouble("progress"),
                columns.getObject("import_job", UUID.class),
                columns.getObject("async_operation", UUID.class),
                columns.getObject("export_job", UUID.class),
                sent == null ? null : sent.toInstant(),
                before == null ? null : KeptJson.read(before, new TypeReference<Before>() {}),
                columns.getBoolean("refused"),
                items == null ? List.of() : KeptJson.read(items, new TypeReference<List<ProblemDetailItem>>() {}));
    }

    /** Environments with something to be done. */
    List<EnvironmentName> waiting() {
        return jdbc
                .sql("SELECT DISTINCT environment FROM alm.remote_operation WHERE " + OPEN + " ORDER BY environment")
                .query(String.class)
                .list()
                .stream()
                .map(EnvironmentName::new)
                .toList();
    }

    /** What has succeeded, newest first. */
    List<RemoteOperation> succeeded(EnvironmentName environment) {
        List<RemoteOperation> oldestFirst = query("state = :value", environment, "COMPLETED");
        return IntStream.range(0, oldestFirst.size())
                .mapToObj(index -> oldestFirst.get(oldestFirst.size() - 1 - index))
                .toList();
    }

    /** Whether the environment calls another operation than this one by an id. */
    boolean isOfAnother(RemoteOperation operation, UUID asyncOperation) {
        return jdbc.sql("SELECT COUNT(*) FROM alm.remote_operation WHERE environment = ? AND async_operation = ? AND"
                                + " place <> ?")
                        .params(
                                operation.row().environment().value(),
                                asyncOperation,
                                operation.row().place())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Whether the worker may work on it now: nobody else does, and it is due. What a worker has left behind while it was sending is due
     * at once, because nobody sends it any more.
     */
    boolean lease(RemoteOperation operation, String worker, Duration lease) {
        OffsetDateTime now = column(now());
        return jdbc.sql("UPDATE alm.remote_operation SET worker = ?, lease_until = ? WHERE place = ? AND " + OPEN
                                + " AND ((worker IS NULL AND due_at <= ?) OR lease_until < ?)")
                        .params(
                                worker,
                                column(now().plus(lease)),
                                operation.row().place(),
                                now,
                                now)
                        .update()
                == 1;
    }

    /** Whether the worker still has it; its lease begins anew then. */
    boolean heartbeat(RemoteOperation operation, String worker, Duration lease) {
        return jdbc.sql("UPDATE alm.remote_operation SET lease_until = ? WHERE place = ? AND worker = ?")
                        .params(column(now().plus(lease)), operation.row().place(), worker)
                        .update()
                == 1;
    }

    void giveBack(RemoteOperation operation, String worker) {
        jdbc.sql("UPDATE alm.remote_operation SET worker = NULL, lease_until = NULL WHERE place = ? AND worker = ?")
                .params(operation.row().place(), worker)
                .update();
    }

    /** Whether the caller is the one to send it; it is looked for after the time given. */
    boolean sending(
            RemoteOperation operation, @Nullable UUID importJob, Before before, Instant serverTime, Duration time) {
        return claim(
                operation,
                "import_job = ?, async_operation = NULL, export_job = NULL, before_json = ?, sent_at = ?, due_at = ?",
                importJob,
                KeptJson.write(before),
                column(serverTime),
                column(now().plus(time)));
    }

    /** The environment has taken it. */
    void sent(RemoteOperation operation, @Nullable UUID asyncOperation, @Nullable UUID exportJob, Duration pause) {
        write(
                operation,
                "state = 'SENT', async_operation = ?, export_job = ?, due_at = ?, message = NULL",
                asyncOperation,
                exportJob,
                column(now().plus(pause)));
    }

    /** Nothing has changed but how far it is. */
    void runs(RemoteOperation operation, double progress, Duration pause) {
        write(
                operation,
                "progress = GREATEST(progress, ?), due_at = ?, message = NULL",
                progress,
                column(now().plus(pause)));
    }

    /** It stays as it is for the pause, because of what the message says. */
    void waits(RemoteOperation operation, String message, Duration pause) {
        write(operation, "due_at = ?, message = ?", column(now().plus(pause)), shortened(message));
    }

    /**
     * It has succeeded; part of the caller's transaction.
     *
     * @param message null where there is nothing to say
     * @param differences from the plan
     * @return whether it still was as the caller knows it
     */
    boolean complete(RemoteOperation operation, @Nullable String message, List<ProblemDetailItem> differences) {
        return jdbc.sql("UPDATE alm.remote_operation SET state = 'COMPLETED', progress = 100, code = NULL, message = ?,"
                                + " items_json = ? WHERE place = ? AND state = ?")
                        .params(
                                message == null ? null : shortened(message),
                                items(differences),
                                operation.row().place(),
                                operation.state().name())
                        .update()
                == 1;
    }

    /** What was found to be otherwise after it had succeeded. */
    void differs(RemoteOperation operation, List<ProblemDetailItem> differences) {
        jdbc.sql("UPDATE alm.remote_operation SET items_json = ? WHERE place = ? AND state = 'COMPLETED'")
                .params(items(differences), operation.row().place())
                .update();
    }

    /** It came to a bad end. */
    void end(
            RemoteOperation operation,
            boolean refused,
            ErrorCode code,
            String message,
            List<ProblemDetailItem> causes) {
        write(
                operation,
                "state = 'FAILED', refused = ?, code = ?, message = ?, items_json = ?",
                refused,
                code.name(),
                shortened(message),
                items(causes));
    }

    private static @Nullable String items(List<ProblemDetailItem> items) {
        String json = KeptJson.write(items);
        return items.isEmpty() || json.length() > LONGEST_ITEMS ? null : json;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }
}
