package org.almanac.dualwrite;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an entity of finance and operations. An entity that is not described is open: it has every field that it is
 * asked for.
 *
 * @param name display name, such as {@code Customers V3}
 * @param fields by name, compared without regard to case; null for an open entity
 * @param companySpecific whether its rows belong to a legal entity; null where it is not known
 */
public record FinanceEntity(
        String name,
        @Nullable Map<String, FinanceField> fields,
        @Nullable Boolean companySpecific) {

    public FinanceEntity {
        fields = fields == null ? null : byName(fields);
    }

    /** An entity that nobody has described. */
    public static FinanceEntity open(String name) {
        return new FinanceEntity(name, null, null);
    }

    private static Map<String, FinanceField> byName(Map<String, FinanceField> fields) {
        Map<String, FinanceField> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(fields);
        return Collections.unmodifiableMap(sorted);
    }

    /** A field; for an open entity any. */
    public Optional<FinanceField> field(String field) {
        return fields == null ? Optional.of(FinanceField.PLAIN) : Optional.ofNullable(fields.get(field));
    }

    /** Whether it is the entity of that name. */
    public boolean named(String other) {
        return name.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
