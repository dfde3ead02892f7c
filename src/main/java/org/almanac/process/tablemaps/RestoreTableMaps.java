package org.almanac.process.tablemaps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.StartRule;
import org.almanac.dualwrite.VersionRule;
import org.almanac.environment.ImportOptions;
import org.almanac.process.lifecycle.Lifecycle;
import org.almanac.process.lifecycle.Places;
import org.almanac.process.lifecycle.StartForm;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.target.TargetEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The process {@code restore-table-maps}: brings a back-up's versions, choices and keys to an environment. */
@Component
public class RestoreTableMaps extends ChangingTableMaps {

    public static final String KEY = "restore-table-maps";

    /** {@code keep} (default) or {@code as-backed-up}: whether maps are started that ran when they were backed up. */
    static final String STATES = "states";

    /** What becomes of states. */
    enum States {
        KEEP,
        AS_BACKED_UP
    }

    private final Places places;
    private final ShelvedFiles files;
    private final BackupManifests manifests;

    RestoreTableMaps(
            PlanningMaps planning,
            MapNotes notes,
            DualWriteTimes times,
            Places places,
            ShelvedFiles files,
            BackupManifests manifests) {
        super(planning, notes, times);
        this.places = places;
        this.files = files;
        this.manifests = manifests;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public DeploymentRequest request(StartForm form, String requestedBy) {
        form.refuseOthersThan(Set.of(Lifecycle.PACKAGE.name(), STATES, MapsOrder.DEPENDENTS, MapsOrder.INITIAL_SYNC));
        TargetEnvironment target = places.of(form);
        ShelvedPackage shelved = files.resolve(form.required(Lifecycle.PACKAGE.name()));
        manifests.of(shelved.id());
        Map<String, String> parameters = new TreeMap<>(MapsOrder.parameters(form));
        parameters.put(STATES, StartForm.term(form.constant(STATES, States.class, States.KEEP)));
        return new DeploymentRequest(
                KEY,
                target.description().name(),
                shelved.id(),
                shelved.uniqueName(),
                shelved.version().text(),
                ImportOptions.standard(),
                parameters,
                form.reason(),
                requestedBy);
    }

    @Override
    public Map<String, Object> understood(DeploymentRequest request) {
        return Map.copyOf(request.parameters());
    }

    private BackupManifest manifest(DeploymentRun run) {
        return manifests.of(Objects.requireNonNull(run.request().packageId(), "a back-up is a package"));
    }

    /** Each map gets the version that it had chosen, and its keys. */
    @Override
    MapsOrder order(DeploymentRun run) {
        BackupManifest manifest = manifest(run);
        Map<String, VersionRule.Version> named = new LinkedHashMap<>();
        manifest.maps().stream()
                .filter(BackupManifest.Entry::applied)
                .forEach(entry -> named.put(
                        entry.pair().displayName(),
                        new VersionRule.Version(entry.version(), publisher(manifest, entry))));
        MapsOrder asked = MapsOrder.of(run.request().parameters());
        return new MapsOrder(
                new VersionRule(VersionRule.Base.PACKAGE, null, List.of(), named),
                StartRule.KEEP,
                asked.dependents(),
                asked.sync(),
                manifest.keys(),
                true);
    }

    /**
     * Only where two publishers have the same version of a map: a package knows its own publisher by name and the others by their
     * prefixes, so the name is not the same everywhere.
     */
    private static @Nullable String publisher(BackupManifest manifest, BackupManifest.Entry wanted) {
        long alike = manifest.maps().stream()
                .filter(entry ->
                        entry.pair().equals(wanted.pair()) && entry.version().equals(wanted.version()))
                .count();
        return alike > 1 ? wanted.publisher() : null;
    }

    @Override
    MapGoal adjusted(DeploymentRun run, MapGoal goal) {
        if (!StartForm.term(States.AS_BACKED_UP)
                .equals(run.request().parameters().get(STATES))) {
            return goal;
        }
        BackupManifest manifest = manifest(run);
        List<MapTarget> targets = goal.maps().stream()
                .map(target -> ran(manifest, target) ? running(target) : target)
                .toList();
        return new MapGoal(targets, goal.keys(), goal.solutions(), goal.skipFailedSync());
    }

    private static boolean ran(BackupManifest manifest, MapTarget target) {
        return manifest.applied(target.pair())
                .filter(entry -> entry.state().equals(MapState.RUNNING))
                .isPresent();
    }

    private static MapTarget running(MapTarget target) {
        return new MapTarget(
                target.pair(), target.version(), MapState.RUNNING, target.initialSync(), target.meanwhile());
    }
}
