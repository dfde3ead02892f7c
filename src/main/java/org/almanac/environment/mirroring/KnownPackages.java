package org.almanac.environment.mirroring;

import java.util.Optional;
import org.almanac.solution.SolutionVersion;

/** Looks up what Almanac knows of solutions that it has packages of. */
@FunctionalInterface
public interface KnownPackages {

    /** Almanac has no package. */
    KnownPackages NONE = (uniqueName, version, managed) -> Optional.empty();

    /**
     * A version of a solution. Of several packages that claim to be it, only what they agree on is known.
     *
     * @param uniqueName in any case
     */
    Optional<KnownPackage> find(String uniqueName, SolutionVersion version, boolean managed);
}
