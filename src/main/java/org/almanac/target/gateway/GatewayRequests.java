package org.almanac.target.gateway;

import static org.almanac.target.remote.Columns.column;
import static org.almanac.target.remote.Columns.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.remote.RequestRow;
import org.almanac.target.remote.RequestState;
import org.almanac.target.remote.RequestTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The table of orders to gateways, with what tells the gateway's requests apart. */
class GatewayRequests extends RequestTable<DualWriteOrder, GatewayRequest> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    GatewayRequests(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
        super("alm.gateway_request", DualWriteOrder.class, jdbc, clock, manager);
    }

    @Override
    protected GatewayRequest read(RequestRow<DualWriteOrder> row, ResultSet columns) throws SQLException {
        return new GatewayRequest(
                row, columns.getString("request_id"), ids(text(columns, "known")), text(columns, "note"));
    }

    @Override
    protected String ownColumns() {
        return ", known, note";
    }

    @Override
    protected String ownValues() {
        return ", '[]', ''";
    }

    /** What has come to a good end, oldest first. */
    List<GatewayRequest> completed(EnvironmentName environment) {
        return query("state = :value", environment, RequestState.COMPLETED.name());
    }

    /** The gateway's ids of all orders. */
    Set<String> ids(EnvironmentName environment) {
        return Set.copyOf(values("request_id", environment));
    }

    /** Whether the caller is the one to send it; others leave it alone for the time given. */
    boolean claim(GatewayRequest request, Set<String> known, String note, Duration time) {
        return claim(request, "known = ?, note = ?, due_at = ?", json(known), note, column(now().plus(time)));
    }

    /** The gateway has it. */
    void sent(GatewayRequest request, @Nullable String id) {
        write(request, "state = 'SENT', request_id = ?, due_at = ?, message = NULL", id, column(now()));
    }

    void complete(GatewayRequest request) {
        write(request, "state = 'COMPLETED', code = NULL, message = NULL");
    }

    private static String json(Set<String> ids) {
        try {
            return JSON.writeValueAsString(ids);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> ids(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Set<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
