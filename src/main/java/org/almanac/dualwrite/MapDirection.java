package org.almanac.dualwrite;

import java.util.Collection;

/** Which way a whole map replicates (dual-write-and-order-management 1.3). */
public enum MapDirection {
    NONE,
    TO_DATAVERSE,
    TO_FINANCE,
    BOTH;

    /** Both ways if any field is, or if fields go either way; none without fields. */
    public static MapDirection of(Collection<SyncDirection> fields) {
        boolean toFinance = fields.contains(SyncDirection.TO_FINANCE) || fields.contains(SyncDirection.BOTH);
        boolean toDataverse = fields.contains(SyncDirection.TO_DATAVERSE) || fields.contains(SyncDirection.BOTH);
        if (toFinance) {
            return toDataverse ? BOTH : TO_FINANCE;
        }
        return toDataverse ? TO_DATAVERSE : NONE;
    }
}
