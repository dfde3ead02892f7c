package org.almanac.environment.authoring;

/** Lengths of texts that the platform's tables take (dataverse-semantics 1.2). */
final class Texts {

    private static final int NAME = 256;
    private static final int DESCRIPTION = 2000;

    private Texts() {}

    static String displayName(String text) {
        if (text.isBlank() || text.length() > NAME) {
            throw EditRefused.invalid("The display name has 1 to " + NAME + " characters.", "displayName");
        }
        return text.strip();
    }

    static String description(String text) {
        if (text.length() > DESCRIPTION) {
            throw EditRefused.invalid("The description has at most " + DESCRIPTION + " characters.", "description");
        }
        return text.strip();
    }
}
