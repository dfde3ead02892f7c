package org.almanac.environment;

/** Works out what an import would do; changes nothing. */
public interface Planning {

    Plan plan(EnvironmentName environment, StagedPackage solutionPackage, ImportOptions options);
}
