package org.almanac.target.ordercommands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentRemoved;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.target.ordercommands.CommandRequest.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of orders to environments. Each write is a transaction of its own, because what was sent stays sent when the caller's
 * transaction is rolled back, and each asks for the state that it leads away from, so that of two callers one wins.
 */
class CommandRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_MESSAGE = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate aside;

    CommandRequests(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.aside = new TransactionTemplate(manager);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Keeps new orders, all or none, in their order.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another caller was faster with a key
     */
    void add(EnvironmentName environment, List<OrderManagementRequest> requests) {
        OffsetDateTime now = column(now());
        aside.executeWithoutResult(status -> requests.forEach(request -> jdbc.sql(
                        "INSERT INTO alm.order_command_request (environment, request_key, order_json, state, tries,"
                                + " due_at, requested_at) VALUES (?, ?, ?, 'NEW', 0, ?, ?)")
                .params(environment.value(), request.key(), json(request.order()), now, now)
                .update()));
    }

    Optional<CommandRequest> find(EnvironmentName environment, String key) {
        return query("request_key = :value", environment, key).stream().findFirst();
    }

    /** What has not ended, oldest first. */
    List<CommandRequest> open(EnvironmentName environment) {
        return query("state IN ('NEW', 'SENDING', 'SENT') AND state <> :value", environment, "");
    }

    /** In the order in which they were submitted. */
    List<CommandRequest> ofRun(EnvironmentName environment, String run) {
        String escaped = run.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return query("request_key LIKE :value ESCAPE '!'", environment, escaped + "/%");
    }

    /** What the environment has taken since a moment, oldest first. */
    List<CommandRequest> sentSince(EnvironmentName environment, Instant moment) {
        return query("sent_at > :value", environment, column(moment));
    }

    private List<CommandRequest> query(String condition, EnvironmentName environment, Object value) {
        return Objects.requireNonNull(aside.execute(
                status -> jdbc.sql("SELECT * FROM alm.order_command_request WHERE environment = :environment AND "
                                + condition + " ORDER BY place")
                        .param("environment", environment.value())
                        .param("value", value)
                        .query((row, n) -> read(row))
                        .list()));
    }

    /** Whether the caller is the one to send it; others leave it alone for the time given. */
    boolean claim(CommandRequest request, Duration time) {
        return write(
                request, "state = 'SENDING', tries = tries + 1, due_at = ?, message = NULL", column(now().plus(time)));
    }

    /** Its answer is missing; after the pause it is looked for. */
    void unclear(CommandRequest request, String message, Duration pause) {
        write(request, "state = 'SENDING', due_at = ?, message = ?", column(now().plus(pause)), cut(message));
    }

    /** It had no effect and may be sent again after the pause. */
    void release(CommandRequest request, String message, int tries, Duration pause) {
        write(
                request,
                "state = 'NEW', due_at = ?, message = ?, tries = ?",
                column(now().plus(pause)),
                cut(message),
                tries);
    }

    /** The environment has taken it. */
    void sent(CommandRequest request) {
        OffsetDateTime now = column(now());
        write(request, "state = 'SENT', sent_at = ?, due_at = ?, message = NULL", now, now);
    }

    void complete(CommandRequest request) {
        write(
                request,
                "state = 'COMPLETED', sent_at = COALESCE(sent_at, ?), code = NULL, message = NULL",
                column(now()));
    }

    void fail(CommandRequest request, @Nullable String code, String message) {
        write(request, "state = 'FAILED', code = ?, message = ?", code, cut(message));
    }

    private boolean write(CommandRequest request, String change, @Nullable Object... values) {
        Object[] params = Arrays.copyOf(values, values.length + 3);
        params[values.length] = request.place();
        params[values.length + 1] = request.state().name();
        params[values.length + 2] = request.tries();
        return Objects.requireNonNull(aside.execute(status -> jdbc.sql("UPDATE alm.order_command_request SET " + change
                                + " WHERE place = ? AND state = ? AND tries = ?")
                        .params(params)
                        .update()))
                == 1;
    }

    /** Another environment of the same name must not find them. */
    @EventListener
    void forget(EnvironmentRemoved removed) {
        jdbc.sql("DELETE FROM alm.order_command_request WHERE environment = ?")
                .param(removed.environment().value())
                .update();
    }

    private static CommandRequest read(ResultSet row) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new CommandRequest(
                row.getLong("place"),
                new EnvironmentName(text(row, "environment")),
                text(row, "request_key"),
                order(text(row, "order_json")),
                State.valueOf(text(row, "state")),
                row.getInt("tries"),
                instant(row, "due_at"),
                sent == null ? null : sent.toInstant(),
                row.getString("code"),
                row.getString("message"),
                instant(row, "requested_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    private static String json(OrderManagementOrder order) {
        try {
            return JSON.writerFor(OrderManagementOrder.class).writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OrderManagementOrder order(String json) {
        try {
            return JSON.readValue(json, OrderManagementOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
