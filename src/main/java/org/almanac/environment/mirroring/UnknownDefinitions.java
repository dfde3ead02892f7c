package org.almanac.environment.mirroring;

import java.util.Collection;
import java.util.Set;
import org.almanac.solution.Sha256;

/** Tells unknown definitions from known ones by their hashes. */
@FunctionalInterface
public interface UnknownDefinitions {

    /** Those that are {@link org.almanac.environment.UnknownDefinition}s. */
    Set<Sha256> among(Collection<Sha256> definitions);
}
