package org.almanac.dualwrite.ordering;

import java.util.*;
import org.almanac.dualwrite.*;

/** Sorting. */
public final class PackageSorting {
    public PackageSorting(List<PackageOrder.Item> items, Collection<String> installed, boolean projectOperations) {}

    public PackageOrder order() {
        throw new IllegalStateException("not yet");
    }

    public static List<DualWritePackage> withNeeds(Set<DualWritePackage> wanted, boolean projectOperations) {
        throw new IllegalStateException("not yet");
    }
}
