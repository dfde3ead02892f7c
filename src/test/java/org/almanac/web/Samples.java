package org.almanac.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.Approval;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.DeploymentStep;
import org.almanac.environment.Customizations;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Governance;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.PlanMode;
import org.almanac.environment.ProvidedSolution;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/** What a mocked module answers. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final EnvironmentName PROD = new EnvironmentName("prod");
    public static final Publisher CONTOSO = new Publisher("contoso", "Contoso", "ctso", 10000);
    public static final Sha256 PACKAGE_ID = new Sha256("a".repeat(64));
    public static final Sha256 PLAN_HASH = new Sha256("b".repeat(64));
    public static final Sha256 STATE_BEFORE = new Sha256("c".repeat(64));
    public static final Sha256 STATE_AFTER = new Sha256("d".repeat(64));
    public static final DeploymentId DEPLOYMENT = new DeploymentId("d-1");

    private Samples() {}

    public static Environment production() {
        return new Environment(
                PROD,
                "Production",
                EnvironmentType.PRODUCTION,
                EnvironmentKind.EMBEDDED,
                null,
                2,
                List.of(ProvidedSolution.parse("msdynce_*"), ProvidedSolution.parse("Core@1.0")),
                "9.2",
                Governance.STANDARD,
                STATE_BEFORE);
    }

    public static ShelvedPackage shelved() {
        return new ShelvedPackage(
                PACKAGE_ID,
                "ContosoCore",
                "Contoso Core",
                SolutionVersion.parse("1.1"),
                true,
                CONTOSO,
                12,
                3,
                List.of(new Finding(
                        "root-without-body",
                        FindingSeverity.LOW,
                        "A root without a body.",
                        ComponentRef.of("Entity", "account"),
                        "solution.xml")),
                4711,
                NOON,
                "operators");
    }

    public static Plan accepted() {
        var change = new Plan.Change(
                Plan.Action.HIDDEN,
                ComponentRef.of("Entity", "ctso_order"),
                "ctso_Order",
                new Sha256("e".repeat(64)),
                List.of(new Plan.PropertyChange("displayname", "Order", "Purchase order", "Active")),
                0,
                false);
        return plan(Plan.Outcome.ACCEPTED, List.of(), List.of(change), STATE_AFTER);
    }

    public static Plan refused() {
        var refusal = new Plan.Refusal(
                "0x8004801D", "Required components are absent.", List.of(ComponentRef.of("Entity", "ctso_base")));
        return plan(Plan.Outcome.REFUSED, List.of(refusal), List.of(), STATE_BEFORE);
    }

    private static Plan plan(
            Plan.Outcome outcome, List<Plan.Refusal> refusals, List<Plan.Change> changes, Sha256 after) {
        return new Plan(
                PLAN_HASH,
                PACKAGE_ID,
                "ContosoCore",
                "1.1",
                true,
                "1.0",
                ImportOptions.standard(),
                PlanMode.UPDATE,
                outcome,
                refusals,
                changes,
                new Plan.Counts(0, 0, 0, changes.size(), 0, 0, 0),
                List.of(new Finding("label-ignored", FindingSeverity.INFORMATIONAL, "A label is ignored.", null, null)),
                STATE_BEFORE,
                after);
    }

    public static Approval openApproval() {
        return new Approval(
                "apr-1",
                DEPLOYMENT,
                PROD,
                "ContosoCore",
                "1.1",
                PLAN_HASH,
                "approvers",
                2,
                NOON,
                Approval.State.OPEN,
                "operators",
                List.of(new Approval.Decision("anna", true, "Looks good.", NOON)));
    }

    public static Deployment deployment(DeploymentState state) {
        var request = new DeploymentRequest(
                "install-solution",
                PROD,
                PACKAGE_ID,
                "ContosoCore",
                "1.1",
                new ImportOptions(ImportMode.APPLY_UPGRADE, Customizations.MAINTAIN, true),
                java.util.Map.of(),
                "Release 7",
                "operators");
        var step = new DeploymentStep(
                "task_submitImport",
                "Submit import",
                DeploymentStep.State.FAILED,
                2,
                NOON,
                NOON.plusSeconds(5),
                "The environment did not answer.");
        var problem = new DeploymentProblem(
                "ALM-ENV-007",
                "Environment cannot be reached",
                "No answer within 30 s.",
                "prod",
                "Try again later.",
                List.of(new ProblemDetailItem("ALM-ENV-007", "No answer.", "prod", null)));
        return new Deployment(
                DEPLOYMENT,
                request,
                state,
                "pi-1",
                NOON,
                state.ended() ? NOON.plusSeconds(60) : null,
                PLAN_HASH,
                42.5,
                List.of(step),
                List.of(openApproval()),
                problem);
    }

    /** The import job of the deployment. */
    public static ImportJob importJob(double progress, @Nullable Instant completedOn, @Nullable ImportFailure failure) {
        return new ImportJob(
                UUID.fromString("11111111-2222-3333-4444-555555555555"),
                PROD,
                "d-1/import/1",
                "ContosoCore",
                "1.1",
                ImportJob.Context.UPGRADE,
                HistorySuboperation.UPDATE,
                progress,
                NOON,
                completedOn,
                failure);
    }
}
