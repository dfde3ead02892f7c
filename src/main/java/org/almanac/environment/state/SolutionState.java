package org.almanac.environment.state;

import java.util.Locale;
import java.util.Optional;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/**
 * A solution in an environment.
 *
 * @param id row id in the store; 0 for one that is still to be written, and no part of its identity
 * @param publisher unique name of its publisher
 * @param block place of the solution's layers in every stack, counted in the order of first installation; a patch and a
 *     staged upgrade have their parent's; {@link #ACTIVE_BLOCK} for the unmanaged layer
 * @param parent unique name of the solution that a patch belongs to or a staged upgrade is to replace; else null
 * @param manifest hash of its {@code solution.xml} in canonical form, which the content store holds
 */
public record SolutionState(
        long id,
        String uniqueName,
        String displayName,
        SolutionVersion version,
        boolean managed,
        String publisher,
        int block,
        SolutionRole role,
        @Nullable String parent,
        Sha256 manifest) {

    /** Name of the unmanaged layer (dataverse-semantics 2.5). */
    public static final String ACTIVE = "Active";

    /** What the name of a staged upgrade ends in (dataverse-semantics 1.2). */
    public static final String UPGRADE_SUFFIX = "_Upgrade";

    /** The unmanaged layer lies on top of all others. */
    public static final int ACTIVE_BLOCK = Integer.MAX_VALUE;

    /** The unmanaged layer as every environment has it. */
    public static SolutionState activeLayer(long id) {
        return new SolutionState(
                id,
                ACTIVE,
                ACTIVE,
                SolutionVersion.parse("1.0"),
                false,
                "",
                ACTIVE_BLOCK,
                SolutionRole.ACTIVE,
                null,
                Sha256.of(new byte[0]));
    }

    /** The unique name as it is compared. */
    public String key() {
        return keyOf(uniqueName);
    }

    public static String keyOf(String uniqueName) {
        return uniqueName.toLowerCase(Locale.ROOT);
    }

    /** Key of the staged upgrade of a solution. */
    public static String holdingKeyOf(String uniqueName) {
        return keyOf(uniqueName + UPGRADE_SUFFIX);
    }

    /** Key of the parent of a patch or a staged upgrade. */
    public Optional<String> parentKey() {
        return Optional.ofNullable(parent).map(SolutionState::keyOf);
    }

    /** Key of the solution in whose block its layers lie: its parent's, or its own. */
    public String familyKey() {
        return parentKey().orElse(key());
    }

    public boolean active() {
        return role == SolutionRole.ACTIVE;
    }

    /** The same solution in another version. */
    public SolutionState at(SolutionVersion newVersion, String newDisplayName, Sha256 newManifest) {
        return new SolutionState(
                id, uniqueName, newDisplayName, newVersion, managed, publisher, block, role, parent, newManifest);
    }

    /** Whether both stand for the same, wherever they are stored. */
    public boolean sameAs(SolutionState other) {
        return entry().equals(other.entry());
    }

    /** What stands for this solution in the sum of its environment. */
    String entry() {
        return String.join(
                "\n",
                "solution",
                uniqueName,
                displayName,
                version.text(),
                Boolean.toString(managed),
                publisher,
                Integer.toString(block),
                role.name(),
                String.valueOf(parent),
                manifest.hex());
    }
}
