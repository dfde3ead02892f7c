package org.almanac.environment.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageManifest;
import org.jspecify.annotations.Nullable;

/** What every import does to the solution's own row, its publisher and its memberships. */
final class SolutionRow {

    private SolutionRow() {}

    /** An installed solution keeps its place in the order of layers (dataverse-semantics 2.1). */
    static SolutionState after(ImportAttempt attempt) {
        PackageManifest manifest = attempt.manifest();
        return attempt.installed()
                .map(solution -> solution.at(manifest.version(), manifest.displayName()))
                .orElseGet(() -> new SolutionState(
                        0,
                        manifest.uniqueName(),
                        manifest.displayName(),
                        manifest.version(),
                        manifest.managed(),
                        manifest.publisher().uniqueName(),
                        attempt.state().nextBlock()));
    }

    static StateChange change(
            ImportAttempt attempt, SolutionState after, List<LayerChange> layers, List<Membership> members) {
        Map<ComponentRef, Membership> old = new HashMap<>();
        attempt.state().members().forEach(member -> old.put(member.component(), member));
        List<Membership> added = members.stream()
                .filter(member -> !member.equals(old.get(member.component())))
                .toList();
        List<Membership> removed = added.stream()
                .filter(member -> old.containsKey(member.component()))
                .map(member -> old.get(member.component()))
                .toList();
        return new StateChange(newPublisher(attempt), attempt.installed().orElse(null), after, layers, added, removed);
    }

    /** The import creates an absent publisher; one that comes with a managed package is read-only. */
    private static @Nullable PublisherState newPublisher(ImportAttempt attempt) {
        PackageManifest manifest = attempt.manifest();
        String key = manifest.publisher().uniqueName().toLowerCase(Locale.ROOT);
        return attempt.state().publishers().containsKey(key)
                ? null
                : new PublisherState(manifest.publisher(), manifest.managed());
    }
}
