package org.almanac.dualwrite;

import java.util.List;
import org.almanac.dualwrite.mapping.MappingJson;

/** The definition of a saved version of a table map (dual-write-and-order-management 1.3). */
public record Mapping(String name, List<MappingLeg> legs) {

    public Mapping {
        legs = List.copyOf(legs);
    }

    /**
     * Reads a mapping as the platform stores it or as the gateway gives it, tolerantly.
     *
     * @throws org.almanac.problem.BadInput TABLE_MAP_INVALID with the place and the reason, if it cannot be understood
     */
    public static Mapping parse(String json) {
        return MappingJson.parse(json);
    }

    /** As the platform stores it; {@link #parse} gives an equal mapping back. */
    public String json() {
        return MappingJson.write(this);
    }

    /** All fields of all legs. */
    public List<FieldMapping> fields() {
        return legs.stream().flatMap(leg -> leg.fields().stream()).toList();
    }

    /** Which way it replicates. */
    public MapDirection direction() {
        return MapDirection.of(fields().stream().map(FieldMapping::direction).toList());
    }
}
