package org.almanac.dualwrite;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last initial sync of a map.
 *
 * @param companies by code
 */
public record InitialSync(Instant endedAt, List<CompanySync> companies) {

    /** The platform's words for an error that goes away once other rows are there (dual-write-and-order-management 1.7). */
    public static final String LOOKUP_NOT_FOUND = "The lookup value was not found";

    public InitialSync {
        companies = List.copyOf(companies);
    }

    /** Rows that were written. */
    public long upserts() {
        return companies.stream().mapToLong(CompanySync::upserts).sum();
    }

    /** Rows that were not. */
    public long errors() {
        return companies.stream().mapToLong(CompanySync::errors).sum();
    }

    /**
     * Whether trying again makes sense: only lookups failed, and fewer than the time before
     * (dual-write-and-order-management 1.7).
     *
     * @param before the try before this one; null if this was the first
     */
    public boolean retryUseful(@Nullable InitialSync before) {
        return errors() > 0 && lookupsOnly() && (before == null || errors() < before.errors());
    }

    private boolean lookupsOnly() {
        return companies.stream()
                .flatMap(company -> company.top().stream())
                .allMatch(error -> error.contains(LOOKUP_NOT_FOUND));
    }
}
