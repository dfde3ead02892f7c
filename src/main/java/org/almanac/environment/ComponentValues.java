package org.almanac.environment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/** Reads what all components of a kind come to, at once: for kinds that are rows of a table, such as table maps. */
public interface ComponentValues {

    /**
     * What an environment has of a kind, by key.
     *
     * @param kind such as {@code msdyn_dualwriteentitymap}
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    List<EffectiveComponent> of(EnvironmentName environment, String kind);

    /**
     * What an environment has of some kinds, by kind and key; cheaper than asking for one after the other.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    List<EffectiveComponent> of(EnvironmentName environment, Set<String> kinds);

    /**
     * What an environment has of a kind within other components, such as the columns of some tables, by key.
     *
     * @param kind such as {@code Attribute}
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    List<EffectiveComponent> partsOf(EnvironmentName environment, String kind, Collection<ComponentRef> parents);

    /**
     * Which solutions refer to the components of a kind, whether they have layers on them or not: an unmanaged solution never
     * has a layer of its own.
     *
     * @return unique names in order; components that no solution refers to are missing
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    Map<ComponentRef, List<String>> solutionsOf(EnvironmentName environment, String kind);

    /**
     * A hash that stays the same as long as nothing but rows of data changes: what is worked out of components may be remembered
     * with it.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    Sha256 shape(EnvironmentName environment);

    /** What a package brings of a kind: the properties of each definition, whatever other layers there will be. */
    Map<ComponentRef, Map<String, String>> broughtBy(StagedPackage solutionPackage, String kind);
}
