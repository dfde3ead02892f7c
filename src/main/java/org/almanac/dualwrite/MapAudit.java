package org.almanac.dualwrite;

import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;

/** Looks over the table maps of an environment. */
public interface MapAudit {

    /**
     * Findings of an embedded environment, also about rows that no link knows.
     *
     * @return by severity, then by map
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    List<MapFinding> findings(EnvironmentName environment);

    /** Findings of any environment, as far as its link knows the maps. */
    List<MapFinding> findings(EnvironmentType type, DualWriteSnapshot snapshot);
}
