package org.almanac.ordermanagement;

import org.almanac.environment.StagedPackage;

/** Reads records of order management out of packages. */
public interface OrderPackages {

    /** What a package brings, of all tables; the solution of each row is the package's. */
    OrderRows broughtBy(StagedPackage solutionPackage);
}
