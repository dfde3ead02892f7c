package org.almanac.environment.settings;

import java.util.Locale;
import java.util.Optional;

/** What a system setting's value can be; values are kept as texts, as packages write them. */
public enum SettingType {
    /** At most 4000 characters. */
    TEXT,
    /** A whole number, also the number of a choice. */
    NUMBER,
    /** {@code 1} or {@code 0}; {@code true} and {@code false} are taken as well. */
    FLAG;

    private static final int LONGEST = 4000;

    /** The value as it is kept; empty where it is none of this type. */
    public Optional<String> normal(String value) {
        return switch (this) {
            case TEXT -> Optional.of(value).filter(text -> text.length() <= LONGEST);
            case NUMBER ->
                Optional.of(value.strip())
                        .filter(text -> text.matches("-?[0-9]{1,9}"))
                        .map(Integer::parseInt)
                        .map(String::valueOf);
            case FLAG -> flag(value.strip().toLowerCase(Locale.ROOT));
        };
    }

    private static Optional<String> flag(String value) {
        return switch (value) {
            case "1", "true" -> Optional.of("1");
            case "0", "false" -> Optional.of("0");
            default -> Optional.empty();
        };
    }

    /** What a value has to be, for people. */
    public String wanted() {
        return switch (this) {
            case TEXT -> "a text of at most " + LONGEST + " characters";
            case NUMBER -> "a whole number";
            case FLAG -> "true or false";
        };
    }
}
