package org.almanac.process.ordermanagement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.deployment.DeploymentId;
import org.almanac.ordermanagement.ActivationOrder;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.process.lifecycle.RunJson;
import org.almanac.process.operation.RunNotes;
import org.springframework.stereotype.Component;

/** What the processes of order management keep of a run. */
@Component
class OrderNotes {

    private static final String GOAL = "order-goal";
    private static final String MISSING = "missing-connections";
    private static final String BASELINE = "order-baseline";
    private static final String CONNECTIONS = "connections";
    private static final String CHANGED_AT = "changed-at";
    private static final String RESTORED = "restored-version";
    private static final OrderGoal NOTHING = new OrderGoal(List.of(), List.of(), ActivationOrder.POLICIES_FIRST);

    private final RunNotes notes;
    private final Clock clock;

    OrderNotes(RunNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    void goal(DeploymentId run, OrderGoal goal) {
        notes.keep(run, GOAL, RunJson.write(goal));
    }

    OrderGoal goal(DeploymentId run) {
        return notes.find(run, GOAL)
                .map(text -> RunJson.read(text, OrderGoal.class))
                .orElseThrow(() -> new IllegalStateException("run " + run + " has no goal"));
    }

    /** Keeps what connections are missing by the plan. */
    void missing(DeploymentId run, MissingConnections.Missing missing) {
        notes.keep(run, MISSING, RunJson.write(missing));
    }

    MissingConnections.Missing missing(DeploymentId run) {
        return notes.find(run, MISSING)
                .map(text -> RunJson.read(text, MissingConnections.Missing.class))
                .orElseThrow(() -> new IllegalStateException("run " + run + " has no plan"));
    }

    void baseline(DeploymentId run, OrderGoal baseline) {
        notes.keep(run, BASELINE, RunJson.write(baseline));
    }

    /** Nothing if the run failed before it kept one: then nothing was changed either. */
    OrderGoal baseline(DeploymentId run) {
        return notes.find(run, BASELINE)
                .map(text -> RunJson.read(text, OrderGoal.class))
                .orElse(NOTHING);
    }

    /** Adds connections that somebody has given, by logical name of their reference. */
    void connections(DeploymentId run, Map<String, String> given) {
        Map<String, String> all = new TreeMap<>(connections(run));
        all.putAll(given);
        notes.keep(run, CONNECTIONS, RunJson.write(new Given(all)));
    }

    Map<String, String> connections(DeploymentId run) {
        return notes.find(run, CONNECTIONS)
                .map(text -> RunJson.read(text, Given.class).connections())
                .orElse(Map.of());
    }

    /** Remembers which archived version is restored. */
    void restored(DeploymentId run, UUID version) {
        notes.keep(run, RESTORED, version.toString());
    }

    UUID restored(DeploymentId run) {
        return notes.find(run, RESTORED)
                .map(UUID::fromString)
                .orElseThrow(() -> new IllegalStateException("run " + run + " restores nothing"));
    }

    /** Remembers the moment when records were changed, unless it is known. */
    void changed(DeploymentId run) {
        if (changedAt(run).isEmpty()) {
            // environments keep times to the microsecond at best
            notes.keep(
                    run,
                    CHANGED_AT,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }

    /** Flows must be newer than that. */
    Optional<Instant> changedAt(DeploymentId run) {
        return notes.find(run, CHANGED_AT).map(Instant::parse);
    }

    private record Given(Map<String, String> connections) {}
}
