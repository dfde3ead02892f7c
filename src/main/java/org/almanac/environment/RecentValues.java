package org.almanac.environment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked for last, a bounded number of it. */
public final class RecentValues<K, V> {

    private final int most;
    private final Map<K, V> values;

    public RecentValues(int most) {
        this.most = most;
        this.values = new LinkedHashMap<>(most, 0.75f, true);
    }

    public synchronized @Nullable V find(K key) {
        return values.get(key);
    }

    public synchronized void keep(K key, V value) {
        values.put(key, value);
        if (values.size() > most) {
            values.remove(values.keySet().iterator().next());
        }
    }
}
