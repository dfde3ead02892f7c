package org.almanac.webapi.gateway;

import java.util.List;
import org.almanac.dualwrite.DualWriteSnapshot;

/** A solution with table maps as the gateway lists it. */
record SolutionJson(String uniquename, String friendlyname, boolean ismanaged, String version) {

    static List<SolutionJson> of(DualWriteSnapshot link) {
        return link.solutions().stream()
                .map(solution -> new SolutionJson(
                        solution.uniqueName(), solution.uniqueName(), solution.managed(), solution.version()))
                .toList();
    }
}
