package org.almanac.solution.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Finds the key of a component: by the registry, or for an unknown kind by what looks like one. */
final class ComponentKeys {

    private static final Set<String> NO_KEYS = Set.of("unmodified", "solutionaction", "ordinalvalue", "xsi:nil");
    private static final List<String> LIKELY =
            List.of("id", "uniquename", "schemaname", "logicalname", "msdyn_uniquename", "name", "msdyn_name");

    private ComponentKeys() {}

    /** Names of the child elements that a kind's key is taken from; null where it takes a look at all. */
    static @Nullable Set<String> fields(KindDescriptor kind) {
        return kind.keys().isEmpty()
                ? null
                : kind.keys().stream()
                        .flatMap(key -> parts(key).stream())
                        .filter(part -> !part.startsWith("@"))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** All keys by which the component may be known, the preferred one first; empty where it has none. */
    static List<String> of(KindDescriptor kind, ComponentCopy copy) {
        List<String> found = new ArrayList<>();
        for (String key : kind.keys()) {
            String value = value(key, copy);
            if (value != null && !value.isBlank()) {
                found.add(value);
            }
        }
        if (found.isEmpty()) {
            found.add(likely(copy));
        }
        return found;
    }

    private static @Nullable String value(String key, ComponentCopy copy) {
        char joint = key.indexOf('|') >= 0 ? '|' : '.';
        StringBuilder out = new StringBuilder();
        for (String part : parts(key)) {
            String value = part.startsWith("@")
                    ? copy.attributes().get(part.substring(1))
                    : copy.fields().get(part);
            if (value == null) {
                return null;
            }
            out.append(out.isEmpty() ? "" : String.valueOf(joint)).append(ComponentKinds.normal(value));
        }
        return out.toString();
    }

    private static List<String> parts(String key) {
        return List.of(key.split("[|.]"));
    }

    /** Natural keys are attributes, in the order of their names (package-format 6). */
    static String ofAttributes(Map<String, String> attributes) {
        List<String> values = new ArrayList<>();
        new TreeMap<>(attributes).forEach((name, value) -> {
            if (!NO_KEYS.contains(name) && !name.startsWith("xmlns")) {
                values.add(ComponentKinds.normal(value));
            }
        });
        return String.join("|", values);
    }

    private static String likely(ComponentCopy copy) {
        String natural = ofAttributes(copy.attributes());
        if (!natural.isBlank()) {
            return natural;
        }
        Map<String, String> lower = new TreeMap<>();
        new TreeMap<>(copy.fields()).forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        String id = lower.get(copy.element().toLowerCase(Locale.ROOT) + "id");
        if (id != null) {
            return ComponentKinds.normal(id);
        }
        for (String name : LIKELY) {
            String value = lower.get(name);
            if (value != null && !value.isBlank()) {
                return ComponentKinds.normal(value);
            }
        }
        return ComponentKinds.normal(Sha256.of(copy.text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hex()
                .substring(0, 16));
    }
}
