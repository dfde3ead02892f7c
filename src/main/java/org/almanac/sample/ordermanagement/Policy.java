package org.almanac.sample.ordermanagement;

import java.util.ArrayList;
import java.util.List;
import org.almanac.solution.PackageBuilder;

/**
 * A policy with its rules and its earlier versions, oldest first. Each earlier version is a row of its own with copies of its
 * rules; all carry the id of the policy's first row as version id (dual-write-and-order-management 5.6).
 */
record Policy(
        String name, Type type, Criticality criticality, String entity, List<Rule> rules, List<List<Rule>> archive) {

    /** What a policy is for; the numbers are assumed. */
    enum Type {
        FILTER,
        EXECUTION
    }

    /** Whether an order goes on when the policy fails; the numbers are assumed. */
    enum Criticality {
        INFORMATION,
        CRITICAL
    }

    private static final int FIRST_OPTION = 192_350_000;
    private static final String TABLE = "policy";

    Policy {
        rules = List.copyOf(rules);
        archive = List.copyOf(archive);
    }

    static Policy of(String name, Type type, Criticality criticality, String entity, Rule... rules) {
        return new Policy(name, type, criticality, entity, List.of(rules), List.of());
    }

    /** The same policy with one more rule. */
    Policy withRule(Rule rule) {
        var longer = new ArrayList<>(rules);
        longer.add(rule);
        return new Policy(name, type, criticality, entity, longer, archive);
    }

    /** The same policy with one more earlier version. */
    Policy before(Rule... earlier) {
        var longer = new ArrayList<>(archive);
        longer.add(List.of(earlier));
        return new Policy(name, type, criticality, entity, rules, longer);
    }

    /** The id of the row that orchestrations refer to. */
    String id() {
        return Row.id(TABLE, name);
    }

    void addTo(PackageBuilder solution) {
        addVersion(solution, name, "Current", archive.size() + 1, rules);
        for (int number = 1; number <= archive.size(); number++) {
            addVersion(solution, name + " #" + number, "Archived", number, archive.get(number - 1));
        }
    }

    private void addVersion(PackageBuilder solution, String key, String state, int number, List<Rule> content) {
        Row.of(TABLE, key, name)
                .with("msdyn_policytype", option(type))
                .with("msdyn_policycriticality", option(criticality))
                .with("msdyn_associatedentity", entity)
                .with("msdyn_policyversionid", id())
                .with("msdyn_policyversionstate", state)
                .with("msdyn_policyversionnumber", String.valueOf(number))
                .addTo(solution);
        content.forEach(rule -> Row.of("rule", key + '/' + rule.name(), rule.name())
                .refer("msdyn_policyid", TABLE, key)
                .with("msdyn_ruledefinition", rule.definition())
                .with("msdyn_associatedentity", entity)
                .addTo(solution));
    }

    private static String option(Enum<?> constant) {
        return String.valueOf(FIRST_OPTION + constant.ordinal());
    }
}
