package org.almanac.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.environment.EnvironmentName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of requests with columns as {@code alm.dual_write_request} has them; all of a call are written in one statement. */
public final class RequestTable<O extends Object> {

    private static final String COLUMNS = "request_key, document, state, code, message, requested_at, due_at";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final String table;
    private final Class<O> type;

    /**
     * @param table with its schema
     * @param type of the orders, which are kept as documents
     */
    public RequestTable(JdbcClient jdbc, JdbcTemplate template, String table, Class<O> type) {
        this.jdbc = jdbc;
        this.template = template;
        this.table = table;
        this.type = type;
    }

    /** Those of the keys that are there. */
    Map<String, Request<O>> known(EnvironmentName environment, Collection<String> keys) {
        Map<String, Request<O>> result = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("SELECT " + COLUMNS + " FROM " + table + " WHERE environment = :environment"
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
    List<Request<O>> open(EnvironmentName environment) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + table + " WHERE environment = ?"
                        + " AND state = 'WAITING' ORDER BY due_at, seq")
                .param(environment.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether some should have been carried out by now. */
    boolean due(EnvironmentName environment, Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE environment = ? AND state = 'WAITING'"
                                + " AND due_at <= ?")
                        .params(environment.value(), Columns.column(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Those whose keys begin with a run and a slash, in the order in which they were submitted. */
    public List<Request<O>> of(EnvironmentName environment, String run) {
        String prefix = run + "/";
        return jdbc.sql("SELECT " + COLUMNS + " FROM " + table + " WHERE environment = ?"
                        + " AND SUBSTRING(request_key FROM 1 FOR " + prefix.length() + ") = ? ORDER BY seq")
                .params(environment.value(), prefix)
                .query((row, n) -> read(row))
                .list();
    }

    void insert(EnvironmentName environment, Collection<Request<O>> requests) {
        template.batchUpdate(
                "INSERT INTO " + table + " (environment, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                requests.stream()
                        .map(request -> new Object[] {
                            environment.value(),
                            request.key(),
                            Documents.write(type, request.order()),
                            request.state().name(),
                            request.code(),
                            request.message(),
                            Columns.column(request.requestedAt()),
                            Columns.column(request.dueAt())
                        })
                        .toList());
    }

    void end(EnvironmentName environment, List<Request<O>> requests) {
        if (!requests.isEmpty()) {
            template.batchUpdate(
                    "UPDATE " + table + " SET state = ?, code = ?, message = ? WHERE environment = ?"
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

    private Request<O> read(ResultSet row) throws SQLException {
        return new Request<>(
                Columns.text(row, "request_key"),
                Documents.read(type, Columns.text(row, "document")),
                Request.State.valueOf(Columns.text(row, "state")),
                row.getString("code"),
                row.getString("message"),
                Columns.instant(row, "requested_at"),
                Columns.instant(row, "due_at"));
    }
}
