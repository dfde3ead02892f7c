package org.almanac.webapi.definitions;

/** The plural under which a table is found in addresses when nobody says another one. */
final class SetNames {

    private SetNames() {}

    static String of(String logicalName) {
        if (logicalName.endsWith("y") && !logicalName.matches(".*[aeiou]y")) {
            return logicalName.substring(0, logicalName.length() - 1) + "ies";
        }
        return logicalName + (logicalName.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
    }
}
