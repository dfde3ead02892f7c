package org.almanac.deployment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.almanac.solution.Sha256;

/**
 * One entry of the audit trail.
 *
 * @param sequence from 1, without gaps
 * @param user who acted; {@code almanac} for the program itself
 * @param previous hash of the entry before, 64 zeros for the first
 * @param hash over all other fields, so that a change anywhere breaks the chain
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String user,
        String action,
        String subject,
        String detail,
        Sha256 previous,
        Sha256 hash) {

    /** The program itself, where nobody asked for an action. */
    public static final String PROGRAM = "almanac";

    /** Links an entry to the one before. */
    public static AuditEntry after(
            long sequence, Sha256 previous, Instant at, String user, String action, String subject, String detail) {
        Sha256 hash = hashOf(sequence, at, user, action, subject, detail, previous);
        return new AuditEntry(sequence, at, user, action, subject, detail, previous, hash);
    }

    /** Whether the entry is as it was written and follows the given hash. */
    public boolean follows(Sha256 hashBefore) {
        return previous.equals(hashBefore)
                && hash.equals(hashOf(sequence, at, user, action, subject, detail, previous));
    }

    /** Each text goes in with its length, so that shifting characters between fields changes the hash. */
    private static Sha256 hashOf(
            long sequence, Instant at, String user, String action, String subject, String detail, Sha256 previous) {
        StringBuilder text = new StringBuilder().append(sequence).append('\n').append(at);
        for (String field : new String[] {user, action, subject, detail, previous.hex()}) {
            text.append('\n').append(field.length()).append(':').append(field);
        }
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
