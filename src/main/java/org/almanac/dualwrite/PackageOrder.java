package org.almanac.dualwrite;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.almanac.dualwrite.ordering.PackageSorting;

/**
 * The order in which solutions with dual-write tables and maps are installed (dual-write-and-order-management 2.1).
 *
 * @param solutions unique names of the solutions that were given, in order
 * @param packages Microsoft's packages that are needed in all, in order, given or not; without those installed
 * @param missing what is needed and is neither given nor installed, in the order in which it would be installed: packages by their
 *     titles, solutions by their unique names
 * @param warnings circles, and what cannot be told
 */
public record PackageOrder(
        List<String> solutions, List<DualWritePackage> packages, List<String> missing, List<String> warnings) {

    public PackageOrder {
        solutions = List.copyOf(solutions);
        packages = List.copyOf(packages);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }

    /**
     * A solution to be installed.
     *
     * @param requires unique names of the solutions that its manifest's missing dependencies name
     */
    public record Item(String uniqueName, Set<String> requires) {
        public Item {
            requires = Set.copyOf(requires);
        }
    }

    /**
     * Orders solutions: Core first, then by Microsoft's table and what manifests name.
     *
     * @param installed unique names of the solutions that the environment has
     * @param projectOperations whether Project Operations prescribes the order
     */
    public static PackageOrder of(List<Item> items, Collection<String> installed, boolean projectOperations) {
        return new PackageSorting(items, installed, projectOperations).order();
    }

    /**
     * All packages that one needs, in the order of their installation, and itself as the last.
     *
     * @param projectOperations whether Project Operations prescribes the order
     */
    public static List<DualWritePackage> withNeeds(DualWritePackage wanted, boolean projectOperations) {
        return PackageSorting.withNeeds(Set.of(wanted), projectOperations);
    }
}
