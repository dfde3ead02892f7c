package org.almanac.environment;

import java.util.List;
import org.almanac.solution.ComponentRef;

/**
 * Answers who needs what in an environment, in the shape of the platform's functions (dataverse-semantics 4). Only the topmost
 * layers of both ends count. Lists are ordered by dependent, then by required component. An unknown environment is answered
 * with UNKNOWN_ENVIRONMENT.
 */
public interface Dependencies {

    /**
     * {@code RetrieveMissingDependencies}: what the components of an unmanaged solution need outside of it, but for tables and
     * columns that the platform itself has in every environment.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    List<Dependency> missing(EnvironmentName environment, String solution);

    /**
     * {@code RetrieveDependenciesForUninstall}: what keeps a solution from being uninstalled: needs of components that would be
     * deleted, and layers of other publishers on a base that would go, with the component at both ends.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    List<Dependency> forUninstall(EnvironmentName environment, String solution);

    /**
     * {@code RetrieveDependenciesForDelete}: what needs the component, or a part of it that would be deleted along.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_COMPONENT
     */
    List<Dependency> forDelete(EnvironmentName environment, ComponentRef component);

    /**
     * {@code RetrieveDependentComponents}: what depends on the component, its own parts included.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_COMPONENT
     */
    List<Dependency> dependents(EnvironmentName environment, ComponentRef component);

    /**
     * {@code RetrieveRequiredComponents}: what the component depends on.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_COMPONENT
     */
    List<Dependency> required(EnvironmentName environment, ComponentRef component);
}
