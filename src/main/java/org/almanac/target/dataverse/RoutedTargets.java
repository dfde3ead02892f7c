package org.almanac.target.dataverse;

import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;

/** Finds the adapter of an environment by its kind. */
record RoutedTargets(Environments environments, Targets embedded, Targets real) implements Targets {

    @Override
    public TargetEnvironment of(EnvironmentName name) {
        return environments.get(name).kind() == EnvironmentKind.EMBEDDED ? embedded.of(name) : real.of(name);
    }
}
