package org.almanac.environment.exporting;

import java.util.List;
import org.almanac.solution.MissingDependency;

/** Finds what a package needs beside its own components (dataverse-semantics 4). */
@FunctionalInterface
public interface MissingDependencyFinder {

    /** Every pair of a component of the package and one outside of it that it needs, in a stable order. */
    List<MissingDependency> missing(ExportSource source, ExportContent content);
}
