package org.almanac.dualwrite.saved;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the platform names the entity sets of tables that do not say so themselves. */
final class EntitySets {

    private static final Pattern HISSING = Pattern.compile(".*(s|x|z|ch|sh)");
    private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");

    private EntitySets() {}

    static String of(String logicalName) {
        String name = logicalName.toLowerCase(Locale.ROOT);
        if (CONSONANT_Y.matcher(name).matches()) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return HISSING.matcher(name).matches() ? name + "es" : name + 's';
    }

    /** The logical name that a set is usual for. */
    static Optional<String> logicalName(String set) {
        String name = set.toLowerCase(Locale.ROOT);
        return Stream.of(without(name, "ies") + 'y', without(name, "es"), without(name, "s"))
                .filter(singular -> of(singular).equals(name))
                .findFirst();
    }

    private static String without(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
