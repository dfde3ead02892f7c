package org.almanac.dualwrite.store;

import org.almanac.rehearsal.Documents;
import org.almanac.rehearsal.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of requests; all of a call are written in one statement. */
@Component
class RequestRows {

    private static final String COLUMNS = "request_key, document, state, code, message, requested_at, due_at";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RequestRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Those of the keys that are there. */
    Map<String, Request> known(EnvironmentName environment, Collection<String> keys) {
        Map<String, Request> result = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("SELECT " + COLUMNS + " FROM alm.dual_write_request WHERE environment = :environment"
                            + " AND request_key IN (:keys)")
                    .param("environment", environment.value())
                    .param("keys", keys)
                    .query((row, n) -> read(row))
                    .list()
                    .forEach(request -> result.put(request.key(), request));
        }
        return result;
    }

    /** Those that are not carried out yet, in the order in which they are due. */
    List<Request> open(EnvironmentName environment) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM alm.dual_write_request WHERE environment = ?"
                        + " AND state = 'WAITING' ORDER BY due_at, seq")
                .param(environment.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether some should have been carried out by now. */
    boolean due(EnvironmentName environment, Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM alm.dual_write_request WHERE environment = ? AND state = 'WAITING'"
                                + " AND due_at <= ?")
                        .params(environment.value(), Columns.column(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Those whose keys begin with a run and a slash, in the order in which they were submitted. */
    List<Request> of(EnvironmentName environment, String run) {
        String prefix = run + "/";
        return jdbc.sql("SELECT " + COLUMNS + " FROM alm.dual_write_request WHERE environment = ?"
                        + " AND SUBSTRING(request_key FROM 1 FOR " + prefix.length() + ") = ? ORDER BY seq")
                .params(environment.value(), prefix)
                .query((row, n) -> read(row))
                .list();
    }

    void insert(EnvironmentName environment, List<Request> requests) {
        template.batchUpdate(
                "INSERT INTO alm.dual_write_request (environment, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                requests.stream()
                        .map(request -> new Object[] {
                            environment.value(),
                            request.key(),
                            Documents.write(DualWriteOrder.class, request.order()),
                            request.state().name(),
                            request.code(),
                            request.message(),
                            Columns.column(request.requestedAt()),
                            Columns.column(request.dueAt())
                        })
                        .toList());
    }

    void end(EnvironmentName environment, List<Request> requests) {
        if (!requests.isEmpty()) {
            template.batchUpdate(
                    "UPDATE alm.dual_write_request SET state = ?, code = ?, message = ? WHERE environment = ?"
                            + " AND request_key = ?",
                    requests.stream()
                            .map(request -> new Object[] {
                                request.state().name(),
                                request.code(),
                                request.message(),
                                environment.value(),
                                request.key()
                            })
                            .toList());
        }
    }

    private static Request read(ResultSet row) throws SQLException {
        return new Request(
                Columns.text(row, "request_key"),
                Documents.read(DualWriteOrder.class, Columns.text(row, "document")),
                RequestStatus.State.valueOf(Columns.text(row, "state")),
                row.getString("code"),
                row.getString("message"),
                Columns.instant(row, "requested_at"),
                Columns.instant(row, "due_at"));
    }
}
