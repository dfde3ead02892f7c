package org.almanac.environment;

import java.util.function.Supplier;
import org.almanac.solution.Sha256;

/**
 * Remembers what was worked out of an environment for as long as its state hash stays the same. Only what the hash covers may be
 * worked out.
 */
public final class StateMemory<T> {

    private static final int MOST = 64;

    private final RecentValues<EnvironmentName, Remembered<T>> recent = new RecentValues<>(MOST);

    private record Remembered<T>(Sha256 state, T value) {}

    /**
     * The value of the present state; worked out outside any lock, so two callers may both do it. It is not remembered if the
     * state became another one meanwhile: nobody knows then which of the two it belongs to.
     *
     * @param state asks for the hash anew each time
     */
    public T get(EnvironmentName environment, Supplier<Sha256> state, Supplier<T> worked) {
        Sha256 before = state.get();
        Remembered<T> known = recent.find(environment);
        if (known != null && known.state().equals(before)) {
            return known.value();
        }
        T value = worked.get();
        if (state.get().equals(before)) {
            put(environment, before, value);
        }
        return value;
    }

    /** Remembers a value that is known without working it out. */
    public void put(EnvironmentName environment, Sha256 state, T value) {
        recent.keep(environment, new Remembered<>(state, value));
    }
}
