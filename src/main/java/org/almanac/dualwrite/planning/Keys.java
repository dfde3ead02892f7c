package org.almanac.dualwrite.planning;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares integration keys without regard to case and order (dual-write-and-order-management 1.4). */
final class Keys {

    private Keys() {}

    static boolean same(Collection<String> one, Collection<String> other) {
        return normal(one).equals(normal(other));
    }

    private static Set<String> normal(Collection<String> key) {
        return key.stream().map(field -> field.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** The key of an entity set; empty if it has none. */
    static List<String> of(Map<String, List<String>> keys, String set) {
        return keys.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(set))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /** Those of the wanted keys that differ. */
    static Map<String, List<String>> differing(Map<String, List<String>> wanted, Map<String, List<String>> shown) {
        Map<String, List<String>> differing = new TreeMap<>();
        wanted.forEach((set, key) -> {
            if (!same(key, of(shown, set))) {
                differing.put(set, key);
            }
        });
        return differing;
    }
}
