package org.almanac.environment.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rows of {@code alm.import_job}. */
@Component
class ImportJobRows {

    private final JdbcClient jdbc;

    ImportJobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job and the hash of its report. */
    record Row(ImportJob job, Sha256 report) {}

    Optional<Row> find(EnvironmentName environment, UUID id) {
        return jdbc.sql("SELECT * FROM alm.import_job WHERE environment = ? AND id = ?")
                .params(environment.value(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<ImportJob> newest(EnvironmentName environment, int limit) {
        return jdbc
                .sql("SELECT * FROM alm.import_job WHERE environment = ? ORDER BY started_on DESC, operation_key DESC"
                        + " FETCH FIRST ? ROWS ONLY")
                .params(environment.value(), limit)
                .query((row, n) -> read(row))
                .stream()
                .map(Row::job)
                .toList();
    }

    List<ImportJob> byId(EnvironmentName environment, @Nullable UUID after, int limit) {
        String above = after == null ? "" : " AND id > :after";
        return jdbc
                .sql("SELECT * FROM alm.import_job WHERE environment = :environment" + above
                        + " ORDER BY id FETCH FIRST :limit ROWS ONLY")
                .param("environment", environment.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .stream()
                .map(Row::job)
                .toList();
    }

    Optional<ImportJob> newest(EnvironmentName environment, String operationKeyPrefix) {
        return jdbc.sql("SELECT * FROM alm.import_job WHERE environment = ? AND LEFT(operation_key, ?) = ?"
                        + " ORDER BY started_on DESC, operation_key DESC FETCH FIRST 1 ROWS ONLY")
                .params(environment.value(), operationKeyPrefix.length(), operationKeyPrefix)
                .query((row, n) -> read(row))
                .optional()
                .map(Row::job);
    }

    private static Row read(ResultSet row) throws SQLException {
        OffsetDateTime completed = row.getObject("completed_on", OffsetDateTime.class);
        String text = row.getString("error_text");
        ImportJob job = new ImportJob(
                row.getObject("id", UUID.class),
                new EnvironmentName(row.getString("environment")),
                row.getString("operation_key"),
                row.getString("solution"),
                row.getString("version"),
                ImportJob.Context.valueOf(row.getString("import_context")),
                HistorySuboperation.valueOf(row.getString("operation_context")),
                row.getDouble("progress"),
                Objects.requireNonNull(row.getObject("started_on", OffsetDateTime.class))
                        .toInstant(),
                completed == null ? null : completed.toInstant(),
                text == null ? null : new ImportFailure(row.getInt("error_number"), text));
        return new Row(job, Sha256.ofDigest(row.getBytes("report")));
    }
}
