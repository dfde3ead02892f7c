package org.almanac.dualwrite.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is found when it is first asked for; for one thread. */
final class Once<T extends Object> {

    private final Supplier<T> finding;
    private @Nullable T found;

    Once(Supplier<T> finding) {
        this.finding = finding;
    }

    T get() {
        T value = found;
        if (value == null) {
            value = finding.get();
            found = value;
        }
        return value;
    }
}
