package org.almanac.deployment.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of notices that are to be sent, one row for each channel. A worker claims a row by one conditional update, so that of
 * several nodes one sends; a row whose worker is not heard of any more is due again when its lease is over.
 */
class Outbox {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes part in the caller's transaction. */
    void add(String id, String channel, DeploymentId deployment, DeploymentState state, Notice notice) {
        jdbc.sql("INSERT INTO alm.notification (id, channel, deployment, kind, run_state, line, told_group, told_at,"
                        + " state, tries, next_try) VALUES (:id, :channel, :deployment, :kind, :runState, :line, :group,"
                        + " :now, 'WAITING', 0, :now)")
                .param("id", id)
                .param("channel", channel)
                .param("deployment", deployment.value())
                .param("kind", notice.kind().name())
                .param("runState", state.name())
                .param("line", notice.text())
                .param("group", notice.group())
                .param("now", column(now()))
                .update();
    }

    /** Claims what is due longest and may go over these channels; it is then another worker's only after the lease. */
    Optional<Delivery> claim(List<String> channels, String worker, Duration lease) {
        Optional<Delivery> due = due(channels);
        while (due.isPresent()) {
            Delivery found = due.get();
            if (claimed(found, worker, lease)) {
                return Optional.of(new Delivery(
                        found.id(),
                        found.channel(),
                        found.deployment(),
                        found.state(),
                        found.notice(),
                        found.at(),
                        found.tries() + 1));
            }
            due = due(channels);
        }
        return Optional.empty();
    }

    private Optional<Delivery> due(List<String> channels) {
        return jdbc.sql("SELECT * FROM alm.notification WHERE state = 'WAITING' AND next_try <= :now"
                        + " AND channel IN (:channels) ORDER BY next_try, id LIMIT 1")
                .param("now", column(now()))
                .param("channels", channels)
                .query(Outbox::delivery)
                .optional();
    }

    private boolean claimed(Delivery delivery, String worker, Duration lease) {
        return jdbc.sql("UPDATE alm.notification SET tries = tries + 1, worker = :worker, next_try = :until"
                                + " WHERE id = :id AND channel = :channel AND state = 'WAITING' AND tries = :tries"
                                + " AND next_try <= :now")
                        .param("worker", worker)
                        .param("until", column(now().plus(lease)))
                        .param("id", delivery.id())
                        .param("channel", delivery.channel())
                        .param("tries", delivery.tries())
                        .param("now", column(now()))
                        .update()
                == 1;
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("channel"),
                new DeploymentId(row.getString("deployment")),
                DeploymentState.valueOf(row.getString("run_state")),
                new Notice(
                        Notice.Kind.valueOf(row.getString("kind")), row.getString("line"), row.getString("told_group")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }

    void sent(Delivery delivery) {
        end(delivery, "state = 'SENT', sent_at = :now, last_error = :error", now(), "");
    }

    /** The delivery is due again after a while. */
    void postpone(Delivery delivery, Duration pause, String error) {
        end(delivery, "next_try = :now, last_error = :error", now().plus(pause), error);
    }

    void giveUp(Delivery delivery, String error) {
        end(delivery, "state = 'GIVEN_UP', next_try = :now, last_error = :error", now(), error);
    }

    /** Only the newest try counts: another worker may have taken over meanwhile. */
    private void end(Delivery delivery, String change, Instant moment, String error) {
        String reason = error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        jdbc.sql("UPDATE alm.notification SET worker = NULL, " + change
                        + " WHERE id = :id AND channel = :channel AND tries = :tries AND state = 'WAITING'")
                .param("now", column(moment))
                .param("error", reason.isEmpty() ? null : reason)
                .param("id", delivery.id())
                .param("channel", delivery.channel())
                .param("tries", delivery.tries())
                .update();
    }

    /** This moment as the database keeps it: in microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
