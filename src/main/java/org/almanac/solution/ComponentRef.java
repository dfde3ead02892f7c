package org.almanac.solution;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/**
 * The identity of a component within an environment: kind and key. Keys are compared without regard to case, as the
 * platform does, so they are kept in lower case; ids are written as bare lower-case GUIDs without braces; a column's key is
 * {@code table.column}.
 */
public record ComponentRef(ComponentKind kind, String key) implements Comparable<ComponentRef> {

    private static final Comparator<ComponentRef> ORDER =
            Comparator.comparing(ComponentRef::kind).thenComparing(ComponentRef::key);

    public ComponentRef {
        key = key.strip().toLowerCase(Locale.ROOT);
    }

    public static ComponentRef of(String kind, String key) {
        return new ComponentRef(new ComponentKind(kind), key);
    }

    /** A stable id of 128 bits, derived from kind and key; equal refs have equal ids in every environment. */
    public UUID id() {
        byte[] digest = Sha256.of((kind.name() + '\n' + key).getBytes(StandardCharsets.UTF_8))
                .bytes();
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | digest[i] & 0xff;
            low = low << 8 | digest[i + 8] & 0xff;
        }
        return new UUID(high, low);
    }

    @Override
    public int compareTo(ComponentRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.name() + " " + key;
    }
}
