package org.almanac.environment;

import java.util.List;
import org.almanac.solution.Finding;
import org.almanac.solution.SolutionPackage;

/**
 * Looks at a package once, when it is read for the first time. What it finds is kept with the package: critical findings stop
 * an import where the environment's {@link Governance#checker()} says so (dataverse-semantics 5.4).
 */
@FunctionalInterface
public interface PackageCheck {

    /** @param solutionPackage opened, and read to its end; stays open */
    List<Finding> findings(SolutionPackage solutionPackage);
}
