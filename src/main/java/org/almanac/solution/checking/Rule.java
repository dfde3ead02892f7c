package org.almanac.solution.checking;

import org.almanac.solution.CheckRule;

/** A rule; it keeps nothing between packages. */
public interface Rule {

    CheckRule description();

    /** Begins to check a package. */
    Inspection begin(IssueSink issues);
}
