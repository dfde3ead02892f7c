package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists into pieces that a statement's parameter list takes. */
final class Chunks {

    private static final int SIZE = 500;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> result = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            result.add(all.subList(from, Math.min(from + SIZE, all.size())));
        }
        return result;
    }
}
