package org.almanac.target.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentRemoved;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of orders to gateways. Each write is a transaction of its own, because what was sent stays sent when the caller's
 * transaction is rolled back, and each asks for the state that it leads away from, so that of two callers one wins.
 */
class GatewayRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_MESSAGE = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate aside;

    GatewayRequests(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
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
    void add(EnvironmentName environment, List<DualWriteRequest> requests) {
        OffsetDateTime now = column(now());
        aside.executeWithoutResult(status -> requests.forEach(request -> jdbc.sql(
                        "INSERT INTO alm.gateway_request (environment, request_key, order_json, state, known, note,"
                                + " tries, due_at, requested_at) VALUES (?, ?, ?, 'NEW', '[]', '', 0, ?, ?)")
                .params(environment.value(), request.key(), json(request.order()), now, now)
                .update()));
    }

    Optional<GatewayRequest> find(EnvironmentName environment, String key) {
        return query("request_key = :text", environment, key).stream().findFirst();
    }

    /** What has not ended, oldest first. */
    List<GatewayRequest> open(EnvironmentName environment) {
        return query("state NOT IN ('COMPLETED', 'FAILED') AND state <> :text", environment, "");
    }

    /** In the order in which they were submitted. */
    List<GatewayRequest> ofRun(EnvironmentName environment, String run) {
        String escaped = run.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return query("request_key LIKE :text ESCAPE '!'", environment, escaped + "/%");
    }

    /** What has come to a good end, oldest first. */
    List<GatewayRequest> completed(EnvironmentName environment) {
        return query("state = :text", environment, GatewayRequest.State.COMPLETED.name());
    }

    /** The gateway's ids of all orders. */
    Set<String> ids(EnvironmentName environment) {
        return Set.copyOf(Objects.requireNonNull(aside.execute(
                status -> jdbc.sql("SELECT DISTINCT request_id FROM alm.gateway_request WHERE environment = ?"
                                + " AND request_id IS NOT NULL")
                        .param(environment.value())
                        .query(String.class)
                        .list())));
    }

    private List<GatewayRequest> query(String condition, EnvironmentName environment, String text) {
        return Objects.requireNonNull(aside.execute(
                status -> jdbc.sql("SELECT * FROM alm.gateway_request WHERE environment = :environment AND " + condition
                                + " ORDER BY place")
                        .param("environment", environment.value())
                        .param("text", text)
                        .query((row, n) -> read(row))
                        .list()));
    }

    /** Whether the caller is the one to send it; others leave it alone for the time given. */
    boolean claim(GatewayRequest request, Set<String> known, String note, Duration time) {
        return write(
                request,
                "state = 'SENDING', known = ?, note = ?, tries = tries + 1, due_at = ?, message = NULL",
                json(known),
                note,
                column(now().plus(time)));
    }

    /** Its answer is missing; after the pause it is looked for. */
    void unclear(GatewayRequest request, String message, Duration pause) {
        write(request, "state = 'SENDING', due_at = ?, message = ?", column(now().plus(pause)), cut(message));
    }

    /** It had no effect and may be sent again after the pause. */
    void release(GatewayRequest request, String message, int tries, Duration pause) {
        write(
                request,
                "state = 'NEW', due_at = ?, message = ?, tries = ?",
                column(now().plus(pause)),
                cut(message),
                tries);
    }

    /** The gateway has it. */
    void sent(GatewayRequest request, @Nullable String id) {
        write(request, "state = 'SENT', request_id = ?, due_at = ?, message = NULL", id, column(now()));
    }

    void complete(GatewayRequest request) {
        write(request, "state = 'COMPLETED', code = NULL, message = NULL");
    }

    void fail(GatewayRequest request, @Nullable String code, String message) {
        write(request, "state = 'FAILED', code = ?, message = ?", code, cut(message));
    }

    private boolean write(GatewayRequest request, String change, @Nullable Object... values) {
        Object[] params = java.util.Arrays.copyOf(values, values.length + 3);
        params[values.length] = request.place();
        params[values.length + 1] = request.state().name();
        params[values.length + 2] = request.tries();
        return Objects.requireNonNull(aside.execute(status -> jdbc.sql("UPDATE alm.gateway_request SET " + change
                                + " WHERE place = ? AND state = ? AND tries = ?")
                        .params(params)
                        .update()))
                == 1;
    }

    /** Another environment of the same name must not find them. */
    @EventListener
    void forget(EnvironmentRemoved removed) {
        jdbc.sql("DELETE FROM alm.gateway_request WHERE environment = ?")
                .param(removed.environment().value())
                .update();
    }

    private static GatewayRequest read(ResultSet row) throws SQLException {
        return new GatewayRequest(
                row.getLong("place"),
                new EnvironmentName(text(row, "environment")),
                text(row, "request_key"),
                parse(text(row, "order_json"), new TypeReference<DualWriteOrder>() {}),
                GatewayRequest.State.valueOf(text(row, "state")),
                row.getString("request_id"),
                parse(text(row, "known"), new TypeReference<Set<String>>() {}),
                text(row, "note"),
                row.getInt("tries"),
                instant(row, "due_at"),
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

    private static String json(DualWriteOrder order) {
        try {
            return JSON.writerFor(DualWriteOrder.class).writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Set<String> ids) {
        try {
            return JSON.writeValueAsString(ids);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
