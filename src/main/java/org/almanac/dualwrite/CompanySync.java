package org.almanac.dualwrite;

import java.util.List;

/**
 * What the initial sync came to for one legal entity (dual-write-and-order-management 1.7).
 *
 * @param company code; empty for rows without a company
 * @param upserts rows that were written
 * @param errors rows that were not
 * @param top the first errors, five at most
 */
public record CompanySync(String company, long upserts, long errors, List<String> top) {

    /** How many errors can be looked at (dual-write-and-order-management 1.7). */
    public static final int SHOWN = 5;

    public CompanySync {
        top = top.stream().limit(SHOWN).toList();
    }
}
