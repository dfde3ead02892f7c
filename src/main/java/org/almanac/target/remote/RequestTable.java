package org.almanac.target.remote;

import static org.almanac.target.remote.Columns.column;
import static org.almanac.target.remote.Columns.cut;
import static org.almanac.target.remote.Columns.instant;
import static org.almanac.target.remote.Columns.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentRemoved;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A table of orders to remote environments. Each write is a transaction of its own, because what was sent stays sent when the caller's
 * transaction is rolled back, and each asks for the state that it leads away from, so that of two callers one wins.
 *
 * @param <O> what is ordered
 * @param <R> an order as the adapter keeps it
 */
public abstract class RequestTable<O, R extends RemoteRequest<O>> {

    private final String table;
    private final Class<O> orders;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate aside;
    private final Durability durability;

    /**
     * @param table its name, with the schema
     * @param orders written to and read from the column of the order as JSON
     */
    protected RequestTable(
            String table, Class<O> orders, JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
        this.table = table;
        this.orders = orders;
        this.jdbc = jdbc;
        this.clock = clock;
        this.aside = new TransactionTemplate(manager);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.durability = new Durability(jdbc, manager);
    }

    /** The row with what the adapter's own columns say. */
    protected abstract R read(RequestRow<O> row, ResultSet columns) throws SQLException;

    /** Columns of the adapter that have a value from the start, each after a comma; none by default. */
    protected String ownColumns() {
        return "";
    }

    /** The values of {@link #ownColumns()} as SQL, each after a comma. */
    protected String ownValues() {
        return "";
    }

    /** In microseconds, as databases keep it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Keeps new orders, all or none, in their order.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another caller was faster with a key
     */
    public void add(EnvironmentName environment, List<NewRequest<O>> requests) {
        OffsetDateTime now = column(now());
        String insert = "INSERT INTO " + table
                + " (environment, request_key, order_json, state, tries, due_at, requested_at" + ownColumns()
                + ") VALUES (?, ?, ?, 'NEW', 0, ?, ?" + ownValues() + ")";
        aside.executeWithoutResult(status -> requests.forEach(request -> jdbc.sql(insert)
                .params(environment.value(), request.key(), Columns.json(request.order(), orders), now, now)
                .update()));
    }

    public Optional<R> find(EnvironmentName environment, String key) {
        return query("request_key = :value", environment, key).stream().findFirst();
    }

    /** What has not ended, oldest first. */
    public List<R> open(EnvironmentName environment) {
        return query("state IN ('NEW', 'SENDING', 'SENT') AND state <> :value", environment, "");
    }

    /** In the order in which they were submitted. */
    public List<R> ofRun(EnvironmentName environment, String run) {
        String escaped = run.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return query("request_key LIKE :value ESCAPE '!'", environment, escaped + "/%");
    }

    /**
     * Orders of an environment, oldest first.
     *
     * @param condition compares a column with {@code :value}
     */
    protected List<R> query(String condition, EnvironmentName environment, Object value) {
        return aside(() -> jdbc.sql("SELECT * FROM " + table + " WHERE environment = :environment AND " + condition
                        + " ORDER BY place")
                .param("environment", environment.value())
                .param("value", value)
                .query((row, n) -> read(row(row), row))
                .list());
    }

    /** The values of a text column of the adapter that are there, each once. */
    protected List<String> values(String column, EnvironmentName environment) {
        return aside(() -> jdbc.sql("SELECT DISTINCT " + column + " FROM " + table + " WHERE environment = ? AND "
                        + column + " IS NOT NULL")
                .param(environment.value())
                .query(String.class)
                .list());
    }

    /** Its answer is missing; after the pause it is looked for. */
    public void unclear(R request, String message, Duration pause) {
        write(request, "state = 'SENDING', due_at = ?, message = ?", column(now().plus(pause)), cut(message));
    }

    /** It had no effect and may be sent again after the pause. */
    public void release(R request, String message, int tries, Duration pause) {
        write(
                request,
                "state = 'NEW', due_at = ?, message = ?, tries = ?",
                column(now().plus(pause)),
                cut(message),
                tries);
    }

    /**
     * It came to a bad end.
     *
     * @param code null for none
     */
    public void fail(R request, @Nullable String code, String message) {
        write(request, "state = 'FAILED', code = ?, message = ?", code, cut(message));
    }

    /**
     * Changes an order that is about to be sent, unless another caller was faster; the change outlasts the process.
     *
     * @param change assignments of SQL, with a question mark for each of the values
     * @return whether the caller is the one to send it
     */
    protected boolean claim(R request, String change, @Nullable Object... values) {
        boolean claimed = write(request, "state = 'SENDING', tries = tries + 1, message = NULL, " + change, values);
        durability.ensure();
        return claimed;
    }

    /**
     * Changes an order unless another caller was faster.
     *
     * @param change assignments of SQL, with a question mark for each of the values
     * @return whether the order still was as the caller knows it
     */
    protected boolean write(R request, String change, @Nullable Object... values) {
        Object[] params = Arrays.copyOf(values, values.length + 3);
        params[values.length] = request.row().place();
        params[values.length + 1] = request.state().name();
        params[values.length + 2] = request.tries();
        return aside(() -> jdbc.sql(
                                "UPDATE " + table + " SET " + change + " WHERE place = ? AND state = ? AND tries = ?")
                        .params(params)
                        .update())
                == 1;
    }

    /** Another environment of the same name must not find them. */
    @EventListener
    public void forget(EnvironmentRemoved removed) {
        jdbc.sql("DELETE FROM " + table + " WHERE environment = ?")
                .param(removed.environment().value())
                .update();
    }

    private <T> T aside(Supplier<T> work) {
        return Objects.requireNonNull(aside.execute(status -> work.get()));
    }

    private RequestRow<O> row(ResultSet row) throws SQLException {
        return new RequestRow<>(
                row.getLong("place"),
                new EnvironmentName(text(row, "environment")),
                text(row, "request_key"),
                Columns.parse(text(row, "order_json"), orders),
                RequestState.valueOf(text(row, "state")),
                row.getInt("tries"),
                instant(row, "due_at"),
                row.getString("code"),
                row.getString("message"),
                instant(row, "requested_at"));
    }
}
