package org.almanac.environment.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/** Patches of unmanaged solutions, and solutions that take their patches in (dataverse-semantics 1.6). */
public final class CloneEdits {

    /** As exports name patches: {@code <parent>_Patch_<8 hexadecimal digits>}. */
    private static final int DIGITS = 8;

    private final EnvironmentState state;
    private final Manifests manifests;
    private final boolean equalVersion;

    /**
     * @param state with the members of the solution and of its patches
     * @param equalVersion whether a roll-up may keep the parent's major and minor number
     */
    public CloneEdits(EnvironmentState state, Bodies bodies, boolean equalVersion) {
        this.state = state;
        this.manifests = new Manifests(bodies);
        this.equalVersion = equalVersion;
    }

    /** Name of the patch of that version; the same wherever it is made. */
    public static String patchName(String parent, SolutionVersion version) {
        Sha256 hash = Sha256.of((SolutionState.keyOf(parent)
                        + '\n'
                        + version.major()
                        + '.'
                        + version.minor()
                        + '.'
                        + version.build()
                        + '.'
                        + version.revision())
                .getBytes(StandardCharsets.UTF_8));
        return parent + "_Patch_" + hash.hex().substring(0, DIGITS);
    }

    public StateChange asPatch(String uniqueName, String displayName, String versionText) {
        SolutionState parent = parent(uniqueName);
        SolutionVersion version = Unmanaged.version(versionText);
        PatchVersions.check(parent, state.patches(parent.uniqueName()), version);
        String shown = Texts.displayName(displayName);
        String name = patchName(parent.uniqueName(), version);
        PackageManifest manifest = manifests
                .of(parent)
                .withContents(List.of(), List.of())
                .withDisplayName(shown)
                .asPatch(name, version);
        SolutionState patch = new SolutionState(
                0,
                name,
                shown,
                version,
                false,
                parent.publisher(),
                parent.block(),
                SolutionRole.PATCH,
                parent.uniqueName(),
                manifest.body().hash());
        return StateChange.draft()
                .solution(Replaced.added(patch))
                .content(manifest.body())
                .change();
    }

    public StateChange asSolution(String uniqueName, String displayName, String versionText) {
        SolutionState parent = parent(uniqueName);
        List<SolutionState> patches = state.patches(parent.uniqueName());
        SolutionVersion version = Unmanaged.version(versionText);
        checkRollUp(parent, patches, version);
        String shown = Texts.displayName(displayName);
        PackageManifest manifest =
                manifest(parent, patches).withVersion(version).withDisplayName(shown);
        StateChange.Draft change = StateChange.draft()
                .content(manifest.body())
                .solution(new Replaced<>(
                        parent, parent.at(version, shown, manifest.body().hash())));
        Map<ComponentRef, Membership> merged = new HashMap<>();
        Map<ComponentRef, Membership> own = new HashMap<>();
        state.members(parent.key()).forEach(member -> own.put(member.component(), member));
        own.values().forEach(member -> merged.put(member.component(), member));
        for (SolutionState patch : patches) {
            for (Membership member : state.members(patch.key())) {
                merged.merge(member.component(), member, CloneEdits::wider);
                change.member(new MemberChange(patch.key(), member, null));
            }
            change.solution(Replaced.removed(patch));
        }
        merged.forEach(
                (component, member) -> change.member(new MemberChange(parent.key(), own.get(component), member)));
        return change.change();
    }

    private SolutionState parent(String uniqueName) {
        if (WellKnown.of(uniqueName).isPresent()) {
            throw notClonable(uniqueName, "it is the platform's own");
        }
        SolutionState solution = state.solution(uniqueName).orElseThrow(() -> EditRefused.unknownSolution(uniqueName));
        if (solution.managed()) {
            throw notClonable(solution.uniqueName(), "it is managed");
        }
        if (solution.role() == SolutionRole.PATCH) {
            throw notClonable(solution.uniqueName(), "it is a patch itself");
        }
        return solution;
    }

    private static org.almanac.problem.Refusal notClonable(String uniqueName, String reason) {
        return EditRefused.by(
                PlatformCode.CLONE_SOLUTION,
                "The solution " + uniqueName + " cannot be cloned: " + reason + ".",
                uniqueName);
    }

    private void checkRollUp(SolutionState parent, List<SolutionState> patches, SolutionVersion version) {
        SolutionVersion base = parent.version();
        int raised = Comparator.comparingLong(SolutionVersion::major)
                .thenComparingLong(SolutionVersion::minor)
                .compare(version, base);
        boolean notBelow = version.compareTo(base) >= 0
                && patches.stream().allMatch(patch -> version.compareTo(patch.version()) >= 0);
        if (raised > 0 || equalVersion && raised == 0 && notBelow) {
            return;
        }
        throw EditRefused.by(
                PlatformCode.CLONE_SOLUTION,
                "The clone of " + parent.uniqueName() + " " + base + " needs a higher major or minor number than "
                        + base + "; " + version + " has none.",
                parent.uniqueName());
    }

    private PackageManifest manifest(SolutionState parent, List<SolutionState> patches) {
        PackageManifest manifest = manifests.of(parent);
        Set<MissingDependency> missing = new LinkedHashSet<>(manifest.missingDependencies());
        patches.forEach(patch -> missing.addAll(manifests.of(patch).missingDependencies()));
        return missing.size() == manifest.missingDependencies().size()
                ? manifest
                : manifest.withContents(manifest.rootComponents(), new ArrayList<>(missing));
    }

    /** All subcomponents are more than the table alone, and that is more than its shell. */
    private static Membership wider(Membership one, Membership other) {
        return rank(one.behavior()) <= rank(other.behavior()) ? one : other;
    }

    private static int rank(@Nullable Integer behavior) {
        return behavior == null ? Integer.MAX_VALUE : behavior;
    }
}
