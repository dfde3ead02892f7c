package org.almanac.dualwrite.saved;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** What the packages bring that were asked about last; a package never changes. */
final class RecentPackages {

    private static final int MOST = 16;

    private final Map<Sha256, SavedMaps> byPackage = new LinkedHashMap<>(MOST, 0.75f, true);

    /** What a package brings; worked out outside the lock, so two callers may both do it. */
    SavedMaps get(Sha256 id, Supplier<SavedMaps> worked) {
        SavedMaps known = find(id);
        if (known != null) {
            return known;
        }
        SavedMaps value = worked.get();
        keep(id, value);
        return value;
    }

    private synchronized @Nullable SavedMaps find(Sha256 id) {
        return byPackage.get(id);
    }

    private synchronized void keep(Sha256 id, SavedMaps maps) {
        byPackage.put(id, maps);
        if (byPackage.size() > MOST) {
            byPackage.remove(byPackage.keySet().iterator().next());
        }
    }
}
