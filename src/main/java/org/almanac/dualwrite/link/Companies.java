package org.almanac.dualwrite.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.dualwrite.HealthCheck;

/** How many legal entities a link takes, and which it does not (dual-write-and-order-management 1.9, 2.7). */
public final class Companies {

    /** For links and live synchronization. */
    public static final int OF_LINK = 250;

    /** For initial syncs. */
    public static final int OF_INITIAL_SYNC = 40;

    /** The platform's words. */
    static final String TOO_MANY = "Exceeds the maximum partitions allowed for mapping";

    private Companies() {}

    static HealthCheck check(List<String> chosen) {
        if (chosen.size() > OF_LINK) {
            return new HealthCheck(
                    "partition-limit",
                    false,
                    TOO_MANY + ": " + chosen.size() + " legal entities, " + OF_LINK + " at most.",
                    "Choose fewer legal entities.");
        }
        return rows(chosen);
    }

    /**
     * Whether companies can be told apart.
     *
     * @param codes of all rows of {@code cdm_company}; a blank text for a row without one
     */
    public static HealthCheck rows(Collection<String> codes) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        int blank = 0;
        for (String code : codes) {
            String key = code.strip().toLowerCase(Locale.ROOT);
            if (key.isEmpty()) {
                blank++;
            } else if (!seen.add(key)) {
                twice.add(code.strip());
            }
        }
        List<String> wrong = new ArrayList<>();
        if (!twice.isEmpty()) {
            wrong.add("more than one row for " + String.join(", ", twice));
        }
        if (blank > 0) {
            wrong.add(blank + (blank == 1 ? " row" : " rows") + " without a code");
        }
        return new HealthCheck(
                "companies",
                wrong.isEmpty(),
                wrong.isEmpty()
                        ? codes.size() + " companies."
                        : "Saving connection set failed! An item with the same key has already been added: "
                                + String.join("; ", wrong) + ".",
                wrong.isEmpty() ? "" : "Remove the rows of cdm_company that are named.");
    }
}
