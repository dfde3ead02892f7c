package org.almanac.environment.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.environment.PublisherFields;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Publisher;

/** Creating, changing and deleting publishers (dataverse-semantics 1.4). */
public final class PublisherEdits {

    private final EnvironmentState state;
    private final Manifests manifests;

    public PublisherEdits(EnvironmentState state, Bodies bodies) {
        this.state = state;
        this.manifests = new Manifests(bodies);
    }

    public StateChange create(Publisher publisher) {
        if (PublisherRules.restricted(publisher.uniqueName())) {
            throw EditRefused.by(
                    PlatformCode.RESTRICTED_PUBLISHER,
                    "The publisher " + publisher.uniqueName() + " is the platform's own.",
                    publisher.uniqueName());
        }
        PublisherRules.check(publisher);
        PublisherState created = new PublisherState(publisher, false);
        if (state.publishers().containsKey(created.key())) {
            throw EditRefused.because(
                    "There is a publisher " + publisher.uniqueName() + " already; choose another unique name.",
                    publisher.uniqueName());
        }
        return StateChange.draft().publisher(Replaced.added(created)).change();
    }

    /**
     * The manifests of the publisher's unmanaged solutions follow, because exports are made from them. No component is
     * renamed.
     */
    public StateChange change(String uniqueName, PublisherFields fields) {
        PublisherState before = find(uniqueName);
        Publisher old = before.publisher();
        if (before.readOnly()) {
            throw EditRefused.by(
                    PlatformCode.CANNOT_UPDATE_READ_ONLY_PUBLISHER,
                    "The publisher " + old.uniqueName() + " came with a managed solution; it cannot be edited.",
                    old.uniqueName());
        }
        Publisher changed = new Publisher(
                old.uniqueName(),
                Optional.ofNullable(fields.displayName()).orElse(old.displayName()),
                Optional.ofNullable(fields.prefix()).orElse(old.prefix()),
                Optional.ofNullable(fields.optionValuePrefix()).orElse(old.optionValuePrefix()));
        StateChange.Draft change = StateChange.draft();
        if (changed.equals(old)) {
            return change.change();
        }
        PublisherRules.check(changed);
        change.publisher(new Replaced<>(before, new PublisherState(changed, false)));
        for (SolutionState solution : solutionsOf(before)) {
            if (!solution.managed()) {
                PackageManifest manifest = manifests.of(solution).withPublisher(changed);
                change.content(manifest.body())
                        .solution(new Replaced<>(
                                solution,
                                solution.at(
                                        solution.version(),
                                        solution.displayName(),
                                        manifest.body().hash())));
            }
        }
        return change.change();
    }

    public StateChange delete(String uniqueName) {
        PublisherState publisher = find(uniqueName);
        String name = publisher.publisher().uniqueName();
        if (PublisherRules.restricted(name)) {
            throw EditRefused.by(
                    PlatformCode.DELETE_RESTRICTED_PUBLISHER,
                    "The publisher " + name + " is the platform's own; it cannot be deleted.",
                    name);
        }
        if (publisher.readOnly()) {
            throw EditRefused.by(
                    PlatformCode.CANNOT_DELETE_READ_ONLY_PUBLISHER,
                    "The publisher " + name + " came with a managed solution; it cannot be deleted.",
                    name);
        }
        List<SolutionState> used = solutionsOf(publisher);
        if (!used.isEmpty()) {
            throw EditRefused.because(
                    used.stream()
                            .map(SolutionState::uniqueName)
                            .sorted()
                            .collect(Collectors.joining(
                                    ", ", "Delete the solutions of the publisher " + name + " first: ", ".")),
                    name);
        }
        return StateChange.draft().publisher(Replaced.removed(publisher)).change();
    }

    private PublisherState find(String uniqueName) {
        return Optional.ofNullable(state.publishers().get(uniqueName.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> EditRefused.unknownPublisher(uniqueName));
    }

    private List<SolutionState> solutionsOf(PublisherState publisher) {
        return state.solutions().values().stream()
                .filter(solution ->
                        solution.publisher().toLowerCase(Locale.ROOT).equals(publisher.key()))
                .toList();
    }
}
