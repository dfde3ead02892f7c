package org.almanac.ordermanagement.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;
import org.jspecify.annotations.Nullable;

/** What changes in a policy when a version is restored, for people. */
final class RestoreSteps {

    private final String policy;
    private final List<Plan.Step> steps = new ArrayList<>();

    private RestoreSteps(String policy) {
        this.policy = policy;
    }

    /** A step for each field and each rule that changes; rules are told apart by name. */
    static List<Plan.Step> of(Policy policy, PolicyVersion version) {
        RestoreSteps restore = new RestoreSteps(policy.name());
        restore.field("name", policy.name(), version.name());
        restore.field("type", policy.type(), version.type());
        restore.field("criticality", policy.criticality(), version.criticality());
        restore.field("associated entity", policy.entity(), version.entity());
        restore.rules(policy.rules(), version.rules());
        return List.copyOf(restore.steps);
    }

    private void rules(List<Rule> present, List<Rule> wanted) {
        Map<String, Deque<Rule>> before = byName(present);
        Map<String, Deque<Rule>> after = byName(wanted);
        before.forEach((name, rules) -> {
            Deque<Rule> others = after.getOrDefault(name, new ArrayDeque<>());
            while (!rules.isEmpty()) {
                rule(name, rules.remove(), others.poll());
            }
        });
        after.forEach((name, rules) -> rules.forEach(rule -> rule(name, null, rule)));
    }

    private static Map<String, Deque<Rule>> byName(List<Rule> rules) {
        Map<String, Deque<Rule>> byName = new TreeMap<>();
        rules.stream()
                .filter(Rule::active)
                .sorted(Comparator.comparing(Rule::name).thenComparing(Rule::definition))
                .forEach(rule -> byName.computeIfAbsent(rule.name(), name -> new ArrayDeque<>())
                        .add(rule));
        return byName;
    }

    private void rule(String name, @Nullable Rule from, @Nullable Rule to) {
        if (from == null) {
            add("rule '" + name + "' is added: " + (to == null ? "" : to.definition()));
        } else if (to == null) {
            add("rule '" + name + "' is removed: " + from.definition());
        } else {
            field("rule '" + name + '\'', from.definition(), to.definition());
            field("associated entity of rule '" + name + '\'', from.entity(), to.entity());
        }
    }

    private void field(String name, String from, String to) {
        if (!from.equals(to)) {
            add(name + ": " + from + " -> " + to);
        }
    }

    private void add(String detail) {
        steps.add(new Plan.Step("restore", policy, detail));
    }
}
