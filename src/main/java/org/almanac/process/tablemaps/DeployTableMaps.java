package org.almanac.process.tablemaps;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.process.lifecycle.Lifecycle;
import org.almanac.process.lifecycle.Places;
import org.almanac.process.lifecycle.StartForm;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.target.TargetEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process {@code deploy-table-maps}. */
@Component
public class DeployTableMaps extends ChangingTableMaps {

    public static final String KEY = "deploy-table-maps";

    private static final Set<String> IMPORT =
            Set.of(Lifecycle.PACKAGE.name(), Lifecycle.MODE.name(), Lifecycle.CUSTOMIZATIONS.name());

    private final Places places;
    private final ShelvedFiles files;

    DeployTableMaps(PlanningMaps planning, MapNotes notes, DualWriteTimes times, Places places, ShelvedFiles files) {
        super(planning, notes, times);
        this.places = places;
        this.files = files;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Without a package only versions and keys of what is there change. */
    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        Set<String> known = new HashSet<>(MapsOrder.VARIABLES);
        known.addAll(IMPORT);
        form.refuseOthersThan(known);
        TargetEnvironment target = places.of(form);
        String reference = form.text(Lifecycle.PACKAGE.name());
        Map<String, String> parameters = MapsOrder.parameters(form);
        ShelvedPackage shelved = reference == null ? null : files.resolve(reference);
        return new DeploymentRequest(
                KEY,
                target.description().name(),
                shelved == null ? null : shelved.id(),
                shelved == null ? "table maps" : shelved.uniqueName(),
                shelved == null ? "" : shelved.version().text(),
                options(form, target, shelved),
                parameters,
                form.reason(),
                requestedBy);
    }

    /** An upgrade deletes versions that the new package does not have, and with them what one could go back to. */
    private static ImportOptions options(StartForm form, TargetEnvironment target, @Nullable ShelvedPackage shelved) {
        boolean there = shelved != null && target.solution(shelved.uniqueName()).isPresent();
        ImportMode standard = there ? ImportMode.UPDATE : ImportMode.AUTO;
        return new ImportOptions(
                form.constant(Lifecycle.MODE.name(), ImportMode.class, standard),
                form.constant(
                        Lifecycle.CUSTOMIZATIONS.name(),
                        Customizations.class,
                        ImportOptions.standard().customizations()),
                ImportOptions.standard().activateProcesses(),
                DeploymentSettings.NONE);
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.copyOf(request.parameters());
    }

    @Override
    MapsOrder order(DeploymentRun run) {
        return MapsOrder.of(run.request().parameters());
    }
}
