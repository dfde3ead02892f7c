package org.almanac.environment.authoring;

import java.util.List;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.PackageManifest;

/** Looks the manifests of solutions up. */
final class Manifests {

    private final Bodies bodies;

    Manifests(Bodies bodies) {
        this.bodies = bodies;
    }

    PackageManifest of(SolutionState solution) {
        ComponentBody body = bodies.of(List.of(solution.manifest())).get(solution.manifest());
        if (body == null) {
            throw new IllegalStateException("the manifest of " + solution.uniqueName() + " is not in the store");
        }
        return PackageManifest.of(body);
    }
}
