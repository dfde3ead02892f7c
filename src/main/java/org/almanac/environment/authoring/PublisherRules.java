package org.almanac.environment.authoring;

import java.util.Locale;
import java.util.regex.Pattern;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Publisher;

/** What a publisher may be called and which prefixes it may have (dataverse-semantics 1.4). */
final class PublisherRules {

    private static final Pattern UNIQUE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,255}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,7}");
    private static final String PLATFORM_PREFIX = "mscrm";
    private static final int LOWEST_OPTION_PREFIX = 10_000;
    private static final int HIGHEST_OPTION_PREFIX = 99_999;
    /** The platform's own; its solutions come with the platform only (dataverse-semantics 1.2). */
    private static final String RESTRICTED = "microsoftcorporation";

    private PublisherRules() {}

    static boolean restricted(String uniqueName) {
        return uniqueName.replace(" ", "").toLowerCase(Locale.ROOT).equals(RESTRICTED);
    }

    static void check(Publisher publisher) {
        if (!UNIQUE_NAME.matcher(publisher.uniqueName()).matches()) {
            throw EditRefused.by(
                    PlatformCode.INVALID_CUSTOMIZATION_PREFIX,
                    "The unique name of a publisher has at most 256 letters, digits and underscores and does not begin with"
                            + " a digit.",
                    "uniqueName");
        }
        if (!PREFIX.matcher(publisher.prefix()).matches()
                || publisher.prefix().toLowerCase(Locale.ROOT).startsWith(PLATFORM_PREFIX)) {
            throw EditRefused.by(
                    PlatformCode.INVALID_CUSTOMIZATION_PREFIX,
                    "A prefix has 2 to 8 letters and digits, begins with a letter and not with mscrm.",
                    "prefix");
        }
        int options = publisher.optionValuePrefix();
        if (options < LOWEST_OPTION_PREFIX || options > HIGHEST_OPTION_PREFIX) {
            throw EditRefused.invalid("The option value prefix is a number from 10000 to 99999.", "optionValuePrefix");
        }
        Texts.displayName(publisher.displayName());
    }
}
