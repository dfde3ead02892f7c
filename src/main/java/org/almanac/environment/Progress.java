package org.almanac.environment;

/** Is told how far a piece of work is. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress SILENT = percent -> {};

    /** @param percent 0 to 100, never falling */
    void at(double percent);
}
