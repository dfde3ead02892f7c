package org.almanac.environment;

/** Is told how far a piece of work is. */
@FunctionalInterface
public interface Progress {

    /** How far an import is when it is planned and checked, and begins to write. */
    double CHECKED = 20;

    /** How far an import is when every component is written. */
    double WRITTEN = 70;

    /** Nobody listens. */
    Progress SILENT = percent -> {};

    /** @param percent 0 to 100, never falling */
    void at(double percent);

    /**
     * Is told what the plan on the locked environment is, before anything changes and before anybody has looked whether it
     * is the approved one. Whoever throws here stops the work.
     */
    default void planned(Plan plan) {}
}
