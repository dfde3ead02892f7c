package org.almanac.dualwrite.saved;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.almanac.solution.Publisher;

/** Publishers by their prefixes; several may have the same one. */
final class Prefixes {

    private final Map<String, TreeSet<String>> names = new HashMap<>();

    Prefixes(Collection<Publisher> publishers) {
        publishers.forEach(publisher -> names.computeIfAbsent(
                        key(publisher.prefix()), prefix -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                .add(publisher.uniqueName()));
    }

    /**
     * The publisher of a prefix: the owner where it is one of several, otherwise the first by name; the prefix itself where there
     * is none.
     */
    String publisher(String prefix, String owner) {
        List<String> found = List.copyOf(names.getOrDefault(key(prefix), new TreeSet<>()));
        if (found.isEmpty()) {
            return prefix;
        }
        return found.stream().filter(owner::equalsIgnoreCase).findFirst().orElse(found.get(0));
    }

    private static String key(String prefix) {
        return prefix.toLowerCase(Locale.ROOT);
    }
}
