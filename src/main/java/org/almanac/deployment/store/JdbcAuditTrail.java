package org.almanac.deployment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The audit trail as a table; a locked row holds the end of the chain. */
@Component
class JdbcAuditTrail implements AuditTrail {

    private static final int PAGE = 1000;

    private record Head(long sequence, Sha256 hash) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All transactions of all nodes meet at the end of the chain. Linking right before the commit keeps that lock short and
     * makes it the last one that a transaction takes, so that it cannot be part of a deadlock.
     */
    @Override
    @Transactional
    public void append(String user, String action, String subject, String detail) {
        Instant at = Rows.now(clock);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                link(at, user, action, subject, detail);
            }
        });
    }

    private void link(Instant at, String user, String action, String subject, String detail) {
        Head head = head(" FOR UPDATE");
        AuditEntry entry = AuditEntry.after(head.sequence() + 1, head.hash(), at, user, action, subject, detail);
        jdbc.sql("INSERT INTO alm.audit_entry"
                        + " (seq, happened, acting_user, action, subject, detail, previous_hash, entry_hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.sequence(),
                        Rows.column(at),
                        user,
                        action,
                        subject,
                        detail,
                        entry.previous().hex(),
                        entry.hash().hex())
                .update();
        jdbc.sql("UPDATE alm.audit_head SET seq = ?, entry_hash = ? WHERE id = 1")
                .params(entry.sequence(), entry.hash().hex())
                .update();
    }

    /** Reads the end first: entries that are appended meanwhile are not looked at, entries cut off are missed. */
    @Override
    public OptionalLong verify() {
        Head end = head("");
        Head last = new Head(0, new Sha256("0".repeat(64)));
        while (last.sequence() < end.sequence()) {
            List<AuditEntry> page =
                    entriesAfter(last.sequence(), (int) Math.min(PAGE, end.sequence() - last.sequence()));
            if (page.isEmpty()) {
                return OptionalLong.of(last.sequence() + 1);
            }
            for (AuditEntry entry : page) {
                if (entry.sequence() != last.sequence() + 1 || !entry.follows(last.hash())) {
                    return OptionalLong.of(last.sequence() + 1);
                }
                last = new Head(entry.sequence(), entry.hash());
            }
        }
        return last.hash().equals(end.hash()) ? OptionalLong.empty() : OptionalLong.of(end.sequence());
    }

    private Head head(String locking) {
        return jdbc.sql("SELECT seq, entry_hash FROM alm.audit_head WHERE id = 1" + locking)
                .query((row, n) -> new Head(row.getLong("seq"), Rows.hash(row, "entry_hash")))
                .single();
    }

    @Override
    public List<AuditEntry> entriesAfter(long sequence, int limit) {
        return jdbc.sql("SELECT * FROM alm.audit_entry WHERE seq > ? ORDER BY seq LIMIT ?")
                .params(sequence, limit)
                .query(JdbcAuditTrail::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                Rows.instant(row, "happened"),
                Rows.text(row, "acting_user"),
                Rows.text(row, "action"),
                Rows.text(row, "subject"),
                Rows.text(row, "detail"),
                Rows.hash(row, "previous_hash"),
                Rows.hash(row, "entry_hash"));
    }
}
