package org.almanac.process.lifecycle;

import java.util.StringJoiner;
import org.almanac.environment.Plan;

/** A plan in one line, for people who look at a deployment's steps. */
final class PlanSummary {

    private PlanSummary() {}

    /** Such as {@code 12 to add, 3 to change, 1 hidden}; what is zero is left out. */
    static String of(Plan plan) {
        return plan.accepted()
                ? effects(plan.counts())
                : refusals(plan.refusals().size());
    }

    private static String effects(Plan.Counts counts) {
        StringJoiner effects = new StringJoiner(", ");
        add(effects, counts.add(), "to add");
        add(effects, counts.change(), "to change");
        add(effects, counts.delete(), "to delete");
        add(effects, counts.hidden(), "hidden");
        add(effects, counts.unknown(), "unknown");
        add(effects, counts.overwritten(), "customizations overwritten");
        add(effects, counts.rowsAtRisk(), "rows at risk");
        add(effects, counts.unchanged(), "unchanged");
        return effects.length() == 0 ? "nothing changes" : effects.toString();
    }

    private static void add(StringJoiner effects, long count, String effect) {
        if (count > 0) {
            effects.add(count + " " + effect);
        }
    }

    private static String refusals(int reasons) {
        return "refused for " + (reasons == 1 ? "1 reason" : reasons + " reasons");
    }
}
