package org.almanac.dualwrite;

import java.util.List;
import java.util.Map;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackage;
import org.jspecify.annotations.Nullable;

/** Says before anything stops what would keep a version of a table map from running. */
public interface MapPreflight {

    /**
     * What would be wrong with a version in an environment.
     *
     * @param keys integration keys by entity set, as they will be; sets without one get the one that refreshing makes
     * @param coming package that is imported before: its tables and columns count as there; null for none
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    List<ValidationIssue> issues(
            EnvironmentName environment, SavedMap map, Map<String, List<String>> keys, @Nullable StagedPackage coming);
}
