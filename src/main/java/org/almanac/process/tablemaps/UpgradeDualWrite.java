package org.almanac.process.tablemaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.process.lifecycle.Places;
import org.almanac.process.lifecycle.PlannedProcess;
import org.almanac.process.lifecycle.StartForm;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** The process {@code upgrade-dual-write}. */
@Component
public class UpgradeDualWrite implements PlannedProcess {

    public static final String KEY = "upgrade-dual-write";

    private final Places places;
    private final PackageChoice choice;
    private final SetUpNotes notes;

    UpgradeDualWrite(Places places, PackageChoice choice, SetUpNotes notes) {
        this.places = places;
        this.choice = choice;
        this.notes = notes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        form.refuseOthersThan(Set.of());
        TargetEnvironment target = places.of(form);
        return new DeploymentRequest(
                KEY,
                target.description().name(),
                null,
                "dual-write",
                "",
                ImportOptions.standard(),
                Map.of(),
                form.reason(),
                requestedBy);
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.of();
    }

    @Override
    public ErrorCode refusal() {
        return ErrorCode.TABLE_MAPS_REFUSED;
    }

    /** An environment that takes maps from solutions already has nothing to do. */
    @Override
    public Plan plan(TargetEnvironment target, DeploymentRun run) {
        DualWriteSnapshot now = target.dualWrite().read();
        boolean nothing = now.link() != null && now.solutionAware();
        PackageChoice.Chosen core = nothing || now.core()
                ? new PackageChoice.Chosen(List.of(), List.of(), List.of())
                : choice.choose(List.of(), target);
        notes.put(run.id(), new SetUpDocument(core.packages(), 0, null, List.of()));
        List<Plan.Step> steps = new ArrayList<>();
        List<Plan.Refusal> refusals = new ArrayList<>();
        if (!nothing) {
            core.packages().forEach(one -> steps.add(new Plan.Step("install", one.uniqueName(), one.version())));
            steps.add(new Plan.Step("await", "the notification to upgrade table maps", null));
            steps.add(new Plan.Step("upgrade", "table maps", null));
            refusals.addAll(refusals(now, core));
        }
        return Plan.ofSteps("dual-write", steps, refusals, target.description().stateHash());
    }

    private static List<Plan.Refusal> refusals(DualWriteSnapshot now, PackageChoice.Chosen core) {
        List<Plan.Refusal> refusals = new ArrayList<>();
        if (now.link() == null) {
            refusals.add(new Plan.Refusal(
                    ErrorCode.NOT_LINKED.code(),
                    "The environment is not linked, so there is nothing to upgrade. Start set-up-dual-write.",
                    List.of()));
        }
        if (!now.core() && core.packages().isEmpty()) {
            refusals.add(new Plan.Refusal(
                    ErrorCode.DUAL_WRITE_CORE_MISSING.code(),
                    "Dual Write Core is neither installed nor in the catalogue. Upload it.",
                    List.of()));
        }
        return refusals;
    }

    @Override
    public boolean stillHolds(TargetEnvironment target, DeploymentRun run, Plan plan) {
        return plan(target, run).planHash().equals(plan.planHash());
    }
}
