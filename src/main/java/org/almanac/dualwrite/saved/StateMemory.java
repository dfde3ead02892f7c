package org.almanac.dualwrite.saved;

import java.util.function.Supplier;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.Sha256;

/**
 * Remembers what was worked out of an environment for as long as its state hash stays the same: the hash covers everything that an
 * environment holds, so what was worked out of the same state is the same, in whatever transaction.
 */
public final class StateMemory<T> {

    private static final int MOST = 64;

    private final Recent<EnvironmentName, Remembered<T>> recent = new Recent<>(MOST);

    private record Remembered<T>(Sha256 state, T value) {}

    /** The value of this state; worked out outside any lock, so two callers may both do it. */
    public T get(EnvironmentName environment, Sha256 state, Supplier<T> worked) {
        Remembered<T> known = recent.find(environment);
        if (known != null && known.state().equals(state)) {
            return known.value();
        }
        T value = worked.get();
        put(environment, state, value);
        return value;
    }

    /** Remembers a value that is known without working it out. */
    public void put(EnvironmentName environment, Sha256 state, T value) {
        recent.keep(environment, new Remembered<>(state, value));
    }
}
