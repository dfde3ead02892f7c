package org.almanac.environment;

import java.util.List;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A registered environment.
 *
 * @param url base address of a Dataverse environment; null for an embedded one
 * @param ring place in a roll-out, from 1; null when the environment is in none
 * @param provides first-party solutions that its platform brings
 * @param platformVersion highest {@code SolutionPackageVersion} it takes, such as {@code 9.2}
 * @param governance what makers and imports may do
 * @param stateHash over its solutions, layers and settings; two environments with equal hashes hold the same
 */
public record Environment(
        EnvironmentName name,
        String displayName,
        EnvironmentType type,
        EnvironmentKind kind,
        @Nullable String url,
        @Nullable Integer ring,
        List<ProvidedSolution> provides,
        String platformVersion,
        Governance governance,
        Sha256 stateHash) {

    public Environment {
        provides = List.copyOf(provides);
    }

    /** Whether the platform of this environment brings the solution. */
    public boolean providesSolution(String uniqueName, org.almanac.solution.@Nullable SolutionVersion required) {
        return provides.stream().anyMatch(p -> p.provides(uniqueName, required));
    }
}
