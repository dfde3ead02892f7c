package org.almanac.environment.mirroring;

import java.util.Map;
import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/**
 * What Almanac knows of a version of a solution, because it has the package.
 *
 * @param manifest hash of its {@code solution.xml}
 * @param definitions of the components that it defines
 * @param references components that it has without defining them
 */
public record KnownPackage(Sha256 manifest, Map<ComponentRef, Sha256> definitions, Set<ComponentRef> references) {

    public KnownPackage {
        definitions = Map.copyOf(definitions);
        references = Set.copyOf(references);
    }
}
