package org.almanac.deployment;

import java.util.List;
import java.util.OptionalLong;

/** The append-only record of every decision and effect; its entries are chained by hash. */
public interface AuditTrail {

    /**
     * Appends an entry; it is kept if and only if the caller's transaction is, and takes its place in the chain when that
     * commits, so that the chain is locked as shortly as possible.
     *
     * @param user who acted, or {@link AuditEntry#PROGRAM}
     * @param action such as {@code deployment.requested}
     * @param subject such as a deployment's id
     */
    void append(String user, String action, String subject, String detail);

    /** The sequence number of the first entry that was changed, or where one is missing; empty if all are sound. */
    OptionalLong verify();

    /** Entries after a sequence number, oldest first. */
    List<AuditEntry> entriesAfter(long sequence, int limit);
}
