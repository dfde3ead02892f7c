package org.almanac.dualwrite;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a deployment of table maps is asked for, and what is known before it begins.
 *
 * @param now the environment's link and maps
 * @param packaged saved versions that the package brings; empty if nothing is imported
 * @param deleted ids of saved versions that the import deletes
 * @param solutions unique names of the solutions that are imported, in order
 * @param keys integration keys wanted, by entity set; sets that are not named keep theirs
 * @param older whether a package may bring a map to a lower version than its present one; a version that is named always may
 * @param facts what decides about an initial sync; asked only for saved versions that the environment has
 * @param mapping definition of a saved version that the environment has
 * @param issues what is wrong with a saved version in the environment as it will be after the import
 */
public record TableMapWish(
        DualWriteSnapshot now,
        List<SavedMap> packaged,
        Set<UUID> deleted,
        List<String> solutions,
        VersionRule versions,
        StartRule start,
        DependentsRule dependents,
        SyncRule sync,
        Map<String, List<String>> keys,
        boolean older,
        Function<UUID, SyncFacts> facts,
        Function<UUID, Mapping> mapping,
        Function<SavedMap, List<ValidationIssue>> issues) {

    public TableMapWish {
        packaged = List.copyOf(packaged);
        deleted = Set.copyOf(deleted);
        solutions = List.copyOf(solutions);
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    }
}
