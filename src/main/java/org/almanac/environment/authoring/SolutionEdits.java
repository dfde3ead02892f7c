package org.almanac.environment.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almanac.environment.NewSolution;
import org.almanac.environment.SolutionFields;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.SolutionVersion;

/** Creating, changing and deleting unmanaged solutions (dataverse-semantics 1.2, 1.3, 1.5, 1.6). */
public final class SolutionEdits {

    private static final Pattern UNIQUE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,64}");
    private static final int ENGLISH = 1033;

    private final EnvironmentState state;
    private final Manifests manifests;

    /** @param state with the members of the solution and of its patches */
    public SolutionEdits(EnvironmentState state, Bodies bodies) {
        this.state = state;
        this.manifests = new Manifests(bodies);
    }

    public StateChange create(NewSolution wanted) {
        checkName(wanted.uniqueName());
        SolutionVersion version = Unmanaged.version(wanted.version());
        String displayName = Texts.displayName(wanted.displayName());
        PublisherState publisher = publisher(wanted.publisher());
        List<Integer> languages = state.environment().governance().languages();
        PackageManifest manifest = PackageManifest.of(
                wanted.uniqueName(),
                displayName,
                version,
                false,
                publisher.publisher(),
                languages.isEmpty() ? ENGLISH : languages.get(0));
        SolutionState solution = new SolutionState(
                0,
                wanted.uniqueName(),
                displayName,
                version,
                false,
                publisher.publisher().uniqueName(),
                state.nextBlock(),
                SolutionRole.BASE,
                null,
                manifest.body().hash());
        return StateChange.draft()
                .solution(Replaced.added(solution))
                .content(manifest.body())
                .change();
    }

    private void checkName(String name) {
        if (!UNIQUE_NAME.matcher(name).matches()) {
            throw EditRefused.by(
                    PlatformCode.INVALID_SOLUTION_UNIQUE_NAME,
                    "The unique name of a solution has at most 65 letters, digits and underscores and does not begin with a"
                            + " digit.",
                    "uniqueName");
        }
        if (WellKnown.reserved(name)) {
            throw EditRefused.by(
                    PlatformCode.RESTRICTED_SOLUTION_NAME,
                    "The unique name " + name + " is reserved; choose another one.",
                    name);
        }
        if (state.solution(name).isPresent()) {
            throw EditRefused.by(
                    PlatformCode.SOLUTION_UNIQUE_NAME_VIOLATION,
                    "There is a solution " + name + " already; choose another unique name.",
                    name);
        }
    }

    private PublisherState publisher(String uniqueName) {
        if (PublisherRules.restricted(uniqueName)) {
            throw EditRefused.by(
                    PlatformCode.RESTRICTED_PUBLISHER,
                    "No solution can be made with the publisher " + uniqueName + ", which is the platform's own.",
                    uniqueName);
        }
        return Optional.ofNullable(state.publishers().get(uniqueName.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> EditRefused.unknownPublisher(uniqueName));
    }

    public StateChange change(String uniqueName, SolutionFields fields) {
        SolutionState before = Unmanaged.unlocked(state, uniqueName);
        PackageManifest manifest = manifests.of(before);
        SolutionVersion version = before.version();
        if (fields.version() != null) {
            version = Unmanaged.version(fields.version());
            checkPatch(before, version);
            manifest = manifest.withVersion(version);
        }
        String displayName = before.displayName();
        if (fields.displayName() != null) {
            displayName = Texts.displayName(fields.displayName());
            manifest = manifest.withDisplayName(displayName);
        }
        if (fields.description() != null) {
            manifest = manifest.withDescription(Texts.description(fields.description()));
        }
        return StateChange.draft()
                .solution(new Replaced<>(
                        before, before.at(version, displayName, manifest.body().hash())))
                .content(manifest.body())
                .change();
    }

    private void checkPatch(SolutionState patch, SolutionVersion version) {
        if (patch.role() == SolutionRole.PATCH && !version.sameAs(patch.version())) {
            PatchVersions.check(state, patch, version);
        }
    }

    /** Only the container goes. A parent takes its patches along, newest first. */
    public StateChange delete(String uniqueName) {
        if (WellKnown.of(uniqueName).isPresent()) {
            throw EditRefused.by(
                    PlatformCode.DELETE_RESTRICTED_SOLUTION,
                    "The solution " + uniqueName + " is the platform's own; it cannot be deleted.",
                    uniqueName);
        }
        SolutionState solution = Unmanaged.find(state, uniqueName);
        List<SolutionState> gone = new ArrayList<>(state.patches(solution.uniqueName()));
        Collections.reverse(gone);
        gone.add(solution);
        StateChange.Draft change = StateChange.draft();
        for (SolutionState container : gone) {
            for (Membership member : state.members(container.key())) {
                change.member(new MemberChange(container.key(), member, null));
            }
            change.solution(Replaced.removed(container));
        }
        return change.change();
    }
}
