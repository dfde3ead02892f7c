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
     * @param keys integration keys that will be set, by entity set; sets that are not named have those that they have now, or the
     *     ones that refreshing makes of alternate keys
     * @param coming package that is imported before: its tables and columns count as there; null for none
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    List<ValidationIssue> issues(
            EnvironmentName environment, SavedMap map, Map<String, List<String>> keys, @Nullable StagedPackage coming);
}
