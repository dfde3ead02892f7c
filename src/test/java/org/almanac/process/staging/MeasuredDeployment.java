package org.almanac.process.staging;

/** A deployment that a benchmark repeats, each time in an environment of its own. */
@FunctionalInterface
public interface MeasuredDeployment {

    /** Carries it out; milliseconds. */
    double deploy();
}
