package org.almanac.target;

import org.almanac.environment.ImportOptions;
import org.almanac.solution.Sha256;

/** An import to be carried out: the package, how, and the hash of the plan that it must turn out to be. */
public record ImportOrder(PackageFile file, ImportOptions options, Sha256 plan) {}
