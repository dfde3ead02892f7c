package org.almanac.dualwrite.saved;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out of an environment for as long as its state hash stays the same: the hash covers everything that an
 * environment holds, so what was worked out of the same state is the same, in whatever transaction.
 */
public final class StateMemory<T> {

    private static final int MOST = 64;

    private final Map<EnvironmentName, Remembered<T>> byEnvironment = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Remembered<T>(Sha256 state, T value) {}

    /** The value of this state; worked out outside the lock, so two callers may both do it. */
    public T get(EnvironmentName environment, Sha256 state, Supplier<T> worked) {
        Remembered<T> known = find(environment);
        if (known != null && known.state().equals(state)) {
            return known.value();
        }
        T value = worked.get();
        keep(environment, new Remembered<>(state, value));
        return value;
    }

    /** Remembers a value that is known without working it out. */
    public void put(EnvironmentName environment, Sha256 state, T value) {
        keep(environment, new Remembered<>(state, value));
    }

    private synchronized @Nullable Remembered<T> find(EnvironmentName environment) {
        return byEnvironment.get(environment);
    }

    private synchronized void keep(EnvironmentName environment, Remembered<T> remembered) {
        byEnvironment.put(environment, remembered);
        if (byEnvironment.size() > MOST) {
            byEnvironment.remove(byEnvironment.keySet().iterator().next());
        }
    }
}
