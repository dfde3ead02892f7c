package org.almanac.dualwrite.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.ValidationIssue;

/** Whether a field is mapped more often than it can be. Mappings of the same two fields are one mistake, not three. */
final class DuplicateChecks {

    private DuplicateChecks() {}

    static List<ValidationIssue> of(List<FieldMapping> fields) {
        List<ValidationIssue> issues = new ArrayList<>();
        Map<String, FieldMapping> pairs = new LinkedHashMap<>();
        for (FieldMapping field : fields) {
            String pair = key(field.source()) + '\n' + key(field.destination());
            if (pairs.putIfAbsent(pair, field) != null) {
                issues.add(IssueCode.DIPV1029.about(
                        field.destination(),
                        "'" + field.source() + "' and '" + field.destination() + "' are mapped more than once."));
            }
        }
        Collection<FieldMapping> once = pairs.values();
        List<FieldMapping> both = once.stream()
                .filter(field -> field.direction() == SyncDirection.BOTH)
                .toList();
        List<String> sources = repeated(both, FieldMapping::source);
        sources.forEach(name -> issues.add(
                IssueCode.DIPV1023.about(name, "'" + name + "' is the source of more than one two-way mapping.")));
        List<String> written = new ArrayList<>(
                repeated(once.stream().filter(MappedSides::toDataverse).toList(), FieldMapping::destination));
        repeated(once.stream().filter(MappedSides::toFinance).toList(), FieldMapping::source).stream()
                .filter(name -> !sources.contains(name))
                .forEach(written::add);
        written.forEach(
                name -> issues.add(IssueCode.DIPV1026.about(name, "More than one mapping writes to '" + name + "'.")));
        return issues;
    }

    /** Names that come up more than once, each once, as first written. */
    private static List<String> repeated(Collection<FieldMapping> fields, Function<FieldMapping, String> side) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        fields.stream()
                .map(side)
                .filter(name -> !name.isBlank())
                .forEach(name -> names.computeIfAbsent(key(name), key -> new ArrayList<>())
                        .add(name));
        return names.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.get(0))
                .toList();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
