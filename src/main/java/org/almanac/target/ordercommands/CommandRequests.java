package org.almanac.target.ordercommands;

import static org.almanac.target.remote.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.target.remote.RequestRow;
import org.almanac.target.remote.RequestTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The table of orders to order management of environments, with the moment at which each was taken. */
class CommandRequests extends RequestTable<OrderManagementOrder, CommandRequest> {

    CommandRequests(JdbcClient jdbc, Clock clock, PlatformTransactionManager manager) {
        super("alm.order_command_request", OrderManagementOrder.class, jdbc, clock, manager);
    }

    @Override
    protected CommandRequest read(RequestRow<OrderManagementOrder> row, ResultSet columns) throws SQLException {
        OffsetDateTime sent = columns.getObject("sent_at", OffsetDateTime.class);
        return new CommandRequest(row, sent == null ? null : sent.toInstant());
    }

    /** What the environment has taken since a moment, oldest first. */
    List<CommandRequest> sentSince(EnvironmentName environment, Instant moment) {
        return query("sent_at > :value", environment, column(moment));
    }

    /** Whether the caller is the one to send it; others leave it alone for the time given. */
    boolean claim(CommandRequest request, Duration time) {
        return claim(request, "due_at = ?", column(now().plus(time)));
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
}
