package org.almanac.dualwrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How two definitions of a table map differ. A field is the same if it connects the same field and column.
 *
 * @param added fields as {@code SOURCE = destination}
 * @param removed likewise
 * @param changed fields with another direction, transform or lookup table
 * @param filters whether a filter of a leg differs
 */
public record MappingDifference(List<String> added, List<String> removed, List<String> changed, boolean filters) {

    public MappingDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public static MappingDifference between(Mapping before, Mapping after) {
        Map<String, FieldMapping> old = byEnds(before);
        Map<String, FieldMapping> young = byEnds(after);
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        young.forEach((ends, field) -> {
            FieldMapping other = old.get(ends);
            if (other == null) {
                added.add(text(field));
            } else if (!alike(other, field)) {
                changed.add(text(field));
            }
        });
        old.forEach((ends, field) -> {
            if (!young.containsKey(ends)) {
                removed.add(text(field));
            }
        });
        return new MappingDifference(added, removed, changed, !filters(before).equals(filters(after)));
    }

    private static Map<String, FieldMapping> byEnds(Mapping mapping) {
        Map<String, FieldMapping> fields = new LinkedHashMap<>();
        mapping.fields().forEach(field -> fields.putIfAbsent(text(field).toLowerCase(Locale.ROOT), field));
        return fields;
    }

    private static String text(FieldMapping field) {
        return side(field.source()) + " = " + side(field.destination());
    }

    private static String side(String name) {
        return name.isEmpty() ? "none" : name;
    }

    private static boolean alike(FieldMapping one, FieldMapping other) {
        return one.direction() == other.direction()
                && one.transforms().equals(other.transforms())
                && String.valueOf(one.related()).equalsIgnoreCase(String.valueOf(other.related()));
    }

    private static List<String> filters(Mapping mapping) {
        return mapping.legs().stream()
                .map(leg -> leg.financeFilter().strip()
                        + '\n'
                        + leg.dataverseFilter().strip())
                .toList();
    }

    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !filters;
    }

    /** Such as {@code 3 fields more, 1 field less, 2 fields changed, filters changed}; {@code the same fields} for none. */
    public String words() {
        List<String> words = new ArrayList<>();
        count(words, added, "more");
        count(words, removed, "less");
        count(words, changed, "changed");
        if (filters) {
            words.add("filters changed");
        }
        return words.isEmpty() ? "the same fields" : String.join(", ", words);
    }

    private static void count(List<String> words, List<String> fields, String what) {
        if (!fields.isEmpty()) {
            words.add(fields.size() + (fields.size() == 1 ? " field " : " fields ") + what);
        }
    }
}
