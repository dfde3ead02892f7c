package org.almanac.web.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.Plan;
import org.almanac.solution.Sha256;
import org.almanac.web.form.FindingView;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** What an import will do. */
@Schema(name = "Plan", description = "What an import will do, through the layers")
public record PlanView(
        @Schema(description = "Over everything else in the plan; an approval is bound to it")
        String planHash,

        @Schema(description = "SHA-256 of the package; absent when none is imported") @Nullable
        String packageId,

        String solution,
        String version,
        boolean managed,
        @Nullable String installedVersion,

        @Schema(
                description = "What was asked for, resolved",
                allowableValues = {"install", "update", "upgrade", "stage", "apply-upgrade", "patch", "uninstall"})
        String mode,

        @Schema(allowableValues = {"maintain", "overwrite"}) String customizations,
        boolean activateProcesses,
        @Schema(allowableValues = {"accepted", "refused"}) String outcome,
        List<RefusalView> refusals,
        List<ChangeView> changes,
        CountsView counts,

        @Schema(description = "What does not stop the import but should be known")
        List<FindingView> warnings,

        @Schema(description = "What a real environment does not tell beforehand; empty for embedded environments")
        List<UnknownView> unknown,

        @Schema(description = "What the process does beside the import, in order")
        List<StepView> steps,

        String stateHashBefore,

        @Schema(description = "Equals stateHashBefore when refused")
        String stateHashAfter) {

    /** Something that a process does beside an import. */
    @Schema(name = "PlanStep", description = "Something that a process does beside an import")
    public record StepView(
            @Schema(example = "stop") String action,

            @Schema(description = "What it is done to", example = "accounts - Customers V3")
            String subject,

            @Nullable String detail) {

        static StepView of(Plan.Step step) {
            return new StepView(step.action(), step.subject(), step.detail());
        }
    }

    /** How many components meet each fate, and how many rows are at risk. */
    @Schema(name = "PlanCounts")
    public record CountsView(
            int add,
            int change,
            int delete,
            int hidden,
            int unchanged,
            int overwritten,
            long rowsAtRisk,

            @Schema(description = "Of which nobody can tell whether they change anything")
            int unknown) {

        static CountsView of(Plan.Counts counts) {
            return new CountsView(
                    counts.add(),
                    counts.change(),
                    counts.delete(),
                    counts.hidden(),
                    counts.unchanged(),
                    counts.overwritten(),
                    counts.rowsAtRisk(),
                    counts.unknown());
        }
    }

    public static PlanView of(Plan plan) {
        return new PlanView(
                plan.planHash().hex(),
                Optional.ofNullable(plan.packageId()).map(Sha256::hex).orElse(null),
                plan.solution(),
                plan.version(),
                plan.managed(),
                plan.installedVersion(),
                Words.of(plan.mode()),
                Words.of(plan.options().customizations()),
                plan.options().activateProcesses(),
                Words.of(plan.outcome()),
                plan.refusals().stream().map(RefusalView::of).toList(),
                plan.changes().stream().map(ChangeView::of).toList(),
                CountsView.of(plan.counts()),
                plan.warnings().stream().map(FindingView::of).toList(),
                plan.unknown().stream().map(UnknownView::of).toList(),
                plan.steps().stream().map(StepView::of).toList(),
                plan.stateHashBefore().hex(),
                plan.stateHashAfter().hex());
    }
}
