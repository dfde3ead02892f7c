package org.almanac.dualwrite.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.almanac.dualwrite.MapFinding;
import org.almanac.dualwrite.TableMapVersion;

/** Whether production holds what was tested: nothing but what managed solutions brought. */
final class ProductionRules {

    private ProductionRules() {}

    static List<MapFinding> findings(Collection<TableMapVersion> versions) {
        List<MapFinding> findings = new ArrayList<>();
        boolean transported = versions.stream().anyMatch(TableMapVersion::managed);
        for (TableMapVersion version : versions) {
            if (version.managed() && version.customized()) {
                findings.add(Finds.unmanagedLayer(version));
            } else if (!version.managed()) {
                findings.add(Finds.unmanaged(version, transported));
            }
        }
        return findings;
    }
}
