package org.almanac.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.PlanMode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.Sha256;

/** Plans in words. */
public final class Plans {

    public static final ComponentRef TABLE = ComponentRef.of("Entity", "contoso_order");
    public static final ComponentRef FORM = ComponentRef.of("SystemForm", "contoso_orderform");
    public static final Sha256 TABLE_BODY = hash("body of the table");
    public static final Sha256 BEFORE = hash("state before");
    public static final Sha256 CHANGED_BY_SOMEBODY = hash("state changed by somebody else");

    /** Solution whose values return when the other one is uninstalled. */
    public static final String BELOW = "Below";

    private Plans() {}

    public static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds one table, managed, to an environment in state {@link #BEFORE}. */
    public static Plan addingATable() {
        return plan(true, new Plan.Counts(1, 0, 0, 0, 0, 0, 0), List.of(), List.of(), BEFORE);
    }

    public static Plan addingATableTo(Sha256 stateBefore) {
        return plan(true, new Plan.Counts(1, 0, 0, 0, 0, 0, 0), List.of(), List.of(), stateBefore);
    }

    public static Plan unmanaged() {
        return plan(false, new Plan.Counts(1, 0, 0, 0, 0, 0, 0), List.of(), List.of(), BEFORE);
    }

    public static Plan deletingAForm() {
        return plan(true, new Plan.Counts(1, 0, 1, 0, 0, 0, 0), List.of(), List.of(), BEFORE);
    }

    public static Plan changingNothing() {
        return plan(true, new Plan.Counts(0, 0, 0, 0, 1, 0, 0), List.of(), List.of(), BEFORE);
    }

    public static Plan withACriticalFinding() {
        Finding finding = new Finding("unsafe", FindingSeverity.CRITICAL, "Unsafe.", null, null);
        return plan(true, new Plan.Counts(1, 0, 0, 0, 0, 0, 0), List.of(), List.of(finding), BEFORE);
    }

    public static Plan refused() {
        Plan.Refusal refusal = new Plan.Refusal("0x8004801D", "A table is missing.", List.of(TABLE));
        return plan(true, new Plan.Counts(0, 0, 0, 0, 0, 0, 0), List.of(refusal), List.of(), BEFORE);
    }

    /** Uninstalls {@code contoso}: the table shows the values of {@link #BELOW} again, the form is deleted. */
    public static Plan uninstalling() {
        return uninstalling(List.of(), BEFORE);
    }

    public static Plan uninstallingIn(Sha256 stateBefore) {
        return uninstalling(List.of(), stateBefore);
    }

    public static Plan refusingToUninstall() {
        return uninstalling(List.of(new Plan.Refusal("0x8004F01D", "A view needs the table.", List.of(TABLE))), BEFORE);
    }

    private static Plan uninstalling(List<Plan.Refusal> refusals, Sha256 stateBefore) {
        Plan.PropertyChange label = new Plan.PropertyChange("Label", "upper", "lower", BELOW);
        return new Plan(
                hash("uninstalling " + refusals + stateBefore),
                null,
                "contoso",
                "1.0",
                true,
                "1.0",
                ImportOptions.standard(),
                PlanMode.UNINSTALL,
                refusals.isEmpty() ? Plan.Outcome.ACCEPTED : Plan.Outcome.REFUSED,
                refusals,
                List.of(
                        new Plan.Change(Plan.Action.CHANGE, TABLE, "Order", null, List.of(label), 0, false),
                        new Plan.Change(Plan.Action.DELETE, FORM, "Order form", null, List.of(), 0, false)),
                new Plan.Counts(0, 1, 1, 0, 0, 0, 0),
                List.of(),
                stateBefore,
                hash("state after"));
    }

    private static Plan plan(
            boolean managed,
            Plan.Counts counts,
            List<Plan.Refusal> refusals,
            List<Finding> warnings,
            Sha256 stateBefore) {
        return new Plan(
                hash("plan " + managed + counts + refusals + warnings + stateBefore),
                hash("package"),
                "contoso",
                "1.0.0.0",
                managed,
                null,
                ImportOptions.standard(),
                PlanMode.INSTALL,
                refusals.isEmpty() ? Plan.Outcome.ACCEPTED : Plan.Outcome.REFUSED,
                refusals,
                List.of(
                        new Plan.Change(Plan.Action.ADD, TABLE, "Order", TABLE_BODY, List.of(), 0, false),
                        new Plan.Change(Plan.Action.DELETE, FORM, "Order form", null, List.of(), 0, false)),
                counts,
                warnings,
                stateBefore,
                counts.add() > 0 ? hash("state after") : stateBefore);
    }
}
