package org.almanac.dualwrite.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapChange;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;

/** The definition that a change makes of another one; filters stay as they are. */
final class ChangedMapping {

    private ChangedMapping() {}

    static Mapping of(Mapping base, MapChange change) {
        Set<String> removed = new TreeSet<>();
        change.removed().forEach(column -> removed.add(key(column)));
        Set<String> unknown = new TreeSet<>(removed);
        List<MappingLeg> legs = new ArrayList<>();
        for (MappingLeg leg : base.legs()) {
            List<FieldMapping> fields = new ArrayList<>();
            for (FieldMapping field : leg.fields()) {
                String destination = key(field.destination());
                unknown.remove(destination);
                if (!removed.contains(destination)) {
                    fields.add(field);
                }
            }
            if (legs.isEmpty()) {
                fields.addAll(change.added());
            }
            legs.add(new MappingLeg(leg.entity(), leg.table(), leg.financeFilter(), leg.dataverseFilter(), fields));
        }
        if (!unknown.isEmpty()) {
            throw InvalidDraft.because("The map has no field for " + String.join(", ", unknown) + '.', "removed");
        }
        return new Mapping(base.name(), legs);
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
