package org.almanac.environment.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.PlanMode;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.ParentSolution;

/** What every import does to the solution's own row, its publisher and its memberships. */
final class SolutionRow {

    private SolutionRow() {}

    /** The row whose layers the import writes. An installed solution keeps its place in the order (dataverse-semantics 2.1). */
    static Optional<SolutionState> before(ImportAttempt attempt, PlanMode mode) {
        return mode == PlanMode.STAGE
                ? attempt.state().holding(attempt.manifest().uniqueName())
                : attempt.installed();
    }

    static SolutionState after(ImportAttempt attempt, PlanMode mode) {
        PackageManifest manifest = attempt.manifest();
        return before(attempt, mode)
                .map(solution -> solution.at(
                        manifest.version(),
                        manifest.displayName(),
                        manifest.body().hash()))
                .orElseGet(() -> added(attempt, mode));
    }

    private static SolutionState added(ImportAttempt attempt, PlanMode mode) {
        PackageManifest manifest = attempt.manifest();
        String parent = parentOf(manifest, mode);
        return new SolutionState(
                0,
                mode == PlanMode.STAGE ? manifest.uniqueName() + SolutionState.UPGRADE_SUFFIX : manifest.uniqueName(),
                manifest.displayName(),
                manifest.version(),
                manifest.managed(),
                manifest.publisher().uniqueName(),
                Optional.ofNullable(parent)
                        .flatMap(attempt.state()::solution)
                        .map(SolutionState::block)
                        .orElseGet(attempt.state()::nextBlock),
                roleOf(mode),
                parent,
                manifest.body().hash());
    }

    private static SolutionRole roleOf(PlanMode mode) {
        return switch (mode) {
            case STAGE -> SolutionRole.HOLDING;
            case PATCH -> SolutionRole.PATCH;
            default -> SolutionRole.BASE;
        };
    }

    private static @org.jspecify.annotations.Nullable String parentOf(PackageManifest manifest, PlanMode mode) {
        return switch (mode) {
            case STAGE -> manifest.uniqueName();
            case PATCH -> manifest.patchOf().map(ParentSolution::uniqueName).orElse(null);
            default -> null;
        };
    }

    /** Begins a change with the solution's row, its publisher, its manifest and the members that it gains. */
    static StateChange.Draft begin(
            ImportAttempt attempt, PlanMode mode, SolutionState after, List<Membership> members) {
        StateChange.Draft draft = StateChange.draft()
                .solution(new Replaced<>(before(attempt, mode).orElse(null), after))
                .content(attempt.manifest().body());
        newPublisher(attempt).map(Replaced::added).ifPresent(draft::publisher);
        Map<org.almanac.solution.ComponentRef, Membership> old = new HashMap<>();
        attempt.state().members(after.key()).forEach(member -> old.put(member.component(), member));
        members.forEach(member -> draft.member(new MemberChange(after.key(), old.get(member.component()), member)));
        return draft;
    }

    /** The import creates an absent publisher; one that comes with a managed package is read-only. */
    private static Optional<PublisherState> newPublisher(ImportAttempt attempt) {
        PackageManifest manifest = attempt.manifest();
        String key = manifest.publisher().uniqueName().toLowerCase(Locale.ROOT);
        return attempt.state().publishers().containsKey(key)
                ? Optional.empty()
                : Optional.of(new PublisherState(manifest.publisher(), manifest.managed()));
    }
}
