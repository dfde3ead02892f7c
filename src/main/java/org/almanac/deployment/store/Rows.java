package org.almanac.deployment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** How our values are written to columns and read from them. */
final class Rows {

    private Rows() {}

    /** This moment as the database keeps it: in microseconds. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    static @Nullable Sha256 hashOrNull(ResultSet row, String column) throws SQLException {
        String hex = row.getString(column);
        return hex == null ? null : new Sha256(hex);
    }

    static Sha256 hash(ResultSet row, String column) throws SQLException {
        return new Sha256(text(row, column));
    }
}
