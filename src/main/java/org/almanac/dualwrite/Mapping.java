package org.almanac.dualwrite;

import java.util.List;

/** The definition of a saved version of a table map (dual-write-and-order-management 1.3). */
public record Mapping(String name, List<MappingLeg> legs) {

    public Mapping {
        legs = List.copyOf(legs);
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
