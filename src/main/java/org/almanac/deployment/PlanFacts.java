package org.almanac.deployment;

import java.util.Locale;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Plan;
import org.almanac.solution.FindingSeverity;

/**
 * What the approval policy asks of a plan. What nobody can tell of a real environment counts as the worse that it may be: rows that
 * nobody has counted as one row, a change that may be hidden as hidden.
 *
 * @param environmentType {@code production}, {@code sandbox} or {@code developer}
 * @param importKind {@code no-change}, or the plan's mode: {@code install}, {@code update} …
 */
public record PlanFacts(
        String environmentType,
        String importKind,
        boolean managed,
        long deletions,
        long rowsAtRisk,
        long hidden,
        long overwritten,
        long criticalFindings) {

    public static PlanFacts of(Plan plan, EnvironmentType type) {
        Plan.Counts counts = plan.counts();
        return new PlanFacts(
                term(type),
                plan.nothingToDo() ? "no-change" : term(plan.mode()),
                plan.managed(),
                counts.delete(),
                Math.max(counts.rowsAtRisk(), uncounted(plan)),
                counts.hidden() + counts.unknown(),
                counts.overwritten(),
                plan.warnings().stream()
                        .filter(f -> f.severity() == FindingSeverity.CRITICAL)
                        .count());
    }

    private static long uncounted(Plan plan) {
        return plan.unknown().stream()
                .filter(unknown -> unknown.matter() == Plan.Matter.ROWS)
                .count();
    }

    private static String term(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
