package org.almanac.webapi.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentRemoved;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Packages that {@code StageSolution} has taken and that can be imported without being sent again, for a day (dataverse-semantics
 * 3.3). What a package holds is in the store of packages, so that an upload is no more than a name for it.
 */
@Component
public class StageUploads {

    /** How long an upload can be imported. */
    static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    StageUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An upload of a package. */
    public record Upload(UUID id, Sha256 packageId, Instant createdOn) {}

    /** Keeps an upload, in the place of one with the same id, and forgets those that are too old. */
    void keep(EnvironmentName environment, UUID id, Sha256 packageId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("DELETE FROM alm.stage_upload WHERE created_at < ? OR (environment = ? AND id = ?)")
                .params(now.minus(KEPT), environment.value(), id)
                .update();
        jdbc.sql("INSERT INTO alm.stage_upload (environment, id, package_id, created_at) VALUES (?, ?, ?, ?)")
                .params(environment.value(), id, packageId.hex(), now)
                .update();
    }

    /** An upload that can still be imported. */
    public Optional<Upload> find(EnvironmentName environment, UUID id) {
        return jdbc.sql("SELECT * FROM alm.stage_upload WHERE environment = ? AND id = ? AND created_at >= ?")
                .params(environment.value(), id, oldest())
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * Uploads that can still be imported, by id.
     *
     * @param after only those with a higher id; null for all
     */
    public List<Upload> byId(EnvironmentName environment, @Nullable UUID after, int limit) {
        return jdbc.sql("SELECT * FROM alm.stage_upload WHERE environment = ? AND id > ? AND created_at >= ?"
                        + " ORDER BY id FETCH FIRST ? ROWS ONLY")
                .params(environment.value(), after == null ? new UUID(0, 0) : after, oldest(), limit)
                .query((row, n) -> read(row))
                .list();
    }

    private OffsetDateTime oldest() {
        return OffsetDateTime.now(clock).minus(KEPT);
    }

    private static Upload read(ResultSet row) throws SQLException {
        return new Upload(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new Sha256(row.getString("package_id")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Another environment of the same name must not find them. */
    @EventListener
    void forget(EnvironmentRemoved removed) {
        jdbc.sql("DELETE FROM alm.stage_upload WHERE environment = ?")
                .param(removed.environment().value())
                .update();
    }
}
