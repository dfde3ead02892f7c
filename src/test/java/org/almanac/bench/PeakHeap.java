package org.almanac.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The highest use of this process's heap: that of each of its pools, added up. */
final class PeakHeap {

    private static final double MEBIBYTE = 1024.0 * 1024;

    private PeakHeap() {}

    /** Begins to look. */
    static void reset() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The highest use since then; the floor is the heap's limit. */
    static Figure figure(String name) {
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MEBIBYTE;
        return new Figure(name, peak, Runtime.getRuntime().maxMemory() / MEBIBYTE, "MiB");
    }
}
