package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.process.lifecycle.Places;
import org.almanac.process.lifecycle.PlannedProcess;
import org.almanac.process.lifecycle.StartForm;
import org.almanac.target.TargetEnvironment;
import org.springframework.stereotype.Component;

/** The process {@code set-up-dual-write}. */
@Component
public class SetUpDualWrite implements PlannedProcess {

    public static final String KEY = "set-up-dual-write";

    static final String PACKAGES = "packages";
    static final String FINANCE = "finance";
    static final String COMPANIES = "companies";

    private final Places places;
    private final PackageChoice choice;
    private final SetUpNotes notes;
    private final MapNotes mapNotes;

    SetUpDualWrite(Places places, PackageChoice choice, SetUpNotes notes, MapNotes mapNotes) {
        this.places = places;
        this.choice = choice;
        this.notes = notes;
        this.mapNotes = mapNotes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        form.refuseOthersThan(Set.of(PACKAGES, FINANCE, COMPANIES));
        TargetEnvironment target = places.of(form);
        Map<String, String> parameters = new TreeMap<>();
        parameters.put(PACKAGES, form.required(PACKAGES));
        ListText.parse(form.required(PACKAGES)).forEach(choice::check);
        for (String name : List.of(FINANCE, COMPANIES)) {
            String value = form.text(name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        return new DeploymentRequest(
                KEY,
                target.description().name(),
                null,
                "dual-write",
                "",
                ImportOptions.standard(),
                parameters,
                form.reason(),
                requestedBy);
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.copyOf(request.parameters());
    }

    @Override
    public ErrorCode refusal() {
        return ErrorCode.TABLE_MAPS_REFUSED;
    }

    @Override
    public Plan plan(TargetEnvironment target, DeploymentRun run) {
        Map<String, String> parameters = run.request().parameters();
        SetUpPlanning planning = new SetUpPlanning(
                target,
                choice.choose(ListText.parse(parameters.get(PACKAGES)), target),
                parameters.get(FINANCE),
                ListText.parse(parameters.get(COMPANIES)));
        notes.put(run.id(), planning.document());
        mapNotes.maps(run.id(), planning.maps());
        return planning.plan();
    }

    @Override
    public boolean stillHolds(TargetEnvironment target, DeploymentRun run, Plan plan) {
        return plan(target, run).planHash().equals(plan.planHash());
    }
}
