package org.almanac.dualwrite;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.environment.EnvironmentName;

/** The tables that maps replicate to, as an embedded environment has them. */
public interface DataverseTables {

    /**
     * Tables by entity set. A set of the platform that no solution has touched is an open table; one with a publisher's prefix
     * that is not there is a missing one.
     *
     * @return every set that was asked for
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    Map<String, DataverseTable> of(EnvironmentName environment, Collection<String> sets);

    /**
     * The table of one entity set.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    default DataverseTable of(EnvironmentName environment, String set) {
        return Objects.requireNonNull(of(environment, List.of(set)).get(set));
    }
}
