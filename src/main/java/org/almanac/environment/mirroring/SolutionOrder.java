package org.almanac.environment.mirroring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order solutions lie on each other (dataverse-semantics 2.1). Dates do not tell it for sure, because an upgrade gives a
 * solution a new date and leaves it in its place; so what the layers of single components show goes before the order that was known,
 * and that goes before the order of the list.
 */
final class SolutionOrder {

    private final Map<String, Set<String>> below = new HashMap<>();

    /** @param stacks keys of the solutions with a layer, lowest first, for each of some components */
    SolutionOrder(Collection<List<String>> stacks) {
        for (List<String> stack : stacks) {
            for (int i = 1; i < stack.size(); i++) {
                if (!stack.get(i).equals(stack.get(i - 1))) {
                    below.computeIfAbsent(stack.get(i), key -> new HashSet<>()).add(stack.get(i - 1));
                }
            }
        }
    }

    /**
     * The same keys, lowest first. Where stacks contradict each other, the order given decides.
     *
     * @param keys in the order that holds where no stack tells another
     */
    List<String> of(List<String> keys) {
        List<String> rest = new ArrayList<>(keys);
        List<String> result = new ArrayList<>(keys.size());
        while (!rest.isEmpty()) {
            String next =
                    rest.stream().filter(key -> free(key, rest)).findFirst().orElse(rest.get(0));
            rest.remove(next);
            result.add(next);
        }
        return result;
    }

    private boolean free(String key, List<String> rest) {
        Set<String> lower = below.getOrDefault(key, Set.of());
        return lower.isEmpty() || rest.stream().noneMatch(lower::contains);
    }
}
