package org.almanac.webapi.query;

import org.jspecify.annotations.Nullable;

/** One criterion of an order. What has no value comes first, in descending order last. */
record Order(Term term, boolean descending) {

    static int compare(@Nullable Object left, @Nullable Object right, boolean descending) {
        int found = left == null || right == null
                ? Boolean.compare(left != null, right != null)
                : Values.compare(left, right);
        return descending ? -found : found;
    }
}
