package org.almanac.dualwrite;

import java.util.Locale;

/** When existing rows are copied as a map is started. */
public enum SyncRule {
    /** Where rows have to be back-filled and the limits allow it; where they do not, a person is asked. */
    AUTO,
    /** Never. */
    SKIP,
    /** For every map that the deployment touches and starts. */
    FULL;

    /** As the decision table {@code initial-sync} takes it: {@code auto}, {@code skip} or {@code full}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
