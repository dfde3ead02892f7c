package org.almanac.environment.merging;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentProperties;
import org.almanac.solution.MergeRule;
import org.almanac.solution.XmlElement;

/** What changes from one definition to another, as a definition: identity, changed properties, marked trees. */
final class DeltaText {

    /** Properties that name a component, whatever its kind. */
    private static final Set<String> KEYS = ComponentKinds.all().stream()
            .flatMap(kind -> kind.keys().stream())
            .flatMap(key -> Arrays.stream(key.split("[|.]")))
            .collect(Collectors.toUnmodifiableSet());

    private final MergeRule rule;
    private final ComponentBody below;
    private final ComponentBody full;

    DeltaText(MergeRule rule, ComponentBody below, ComponentBody full) {
        this.rule = rule;
        this.below = below;
        this.full = full;
    }

    ComponentBody body() {
        Map<String, String> trees = trees();
        Map<String, String> lower = below.properties();
        Map<String, String> changed = new LinkedHashMap<>();
        full.properties().forEach((name, value) -> {
            if (merges(name)) {
                String tree = trees.remove(name);
                if (tree != null) {
                    changed.put(name, tree);
                }
            } else if (KEYS.contains(name) || !value.equals(lower.get(name))) {
                changed.put(name, value);
            }
        });
        changed.putAll(trees);
        return ComponentBody.of(ComponentProperties.text(full.element(), changed));
    }

    private boolean merges(String property) {
        return rule != MergeRule.TOP_WINS && Grammar.of(rule).merges(property);
    }

    private Map<String, String> trees() {
        if (rule == MergeRule.TOP_WINS) {
            return new LinkedHashMap<>();
        }
        Grammar grammar = Grammar.of(rule);
        Optional<XmlElement> difference = new Difference(grammar).of(Trees.of(grammar, below), Trees.of(grammar, full));
        return difference.map(Trees::properties).orElseGet(LinkedHashMap::new);
    }
}
