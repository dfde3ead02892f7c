package org.almanac.dualwrite.saved;

import java.util.Locale;
import java.util.regex.Pattern;

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
}
