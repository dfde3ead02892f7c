package org.almanac.dualwrite;

import org.almanac.dualwrite.mapping.MappingJson;

/** Reads definitions of table maps that were not read from an embedded environment. */
public final class Mappings {

    private Mappings() {}

    /**
     * Reads the JSON in {@code msdyn_mapping}, or an entity mapping task of the gateway, which has its legs in the same shape
     * (dual-write-and-order-management 1.3).
     *
     * @throws org.almanac.problem.BadInput TABLE_MAP_INVALID with the place and the reason, if it cannot be understood
     */
    public static Mapping parse(String json) {
        return MappingJson.parse(json);
    }
}
