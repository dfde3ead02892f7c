package org.almanac.environment.state;

import java.util.Locale;
import org.almanac.solution.Publisher;

/**
 * A publisher in an environment.
 *
 * @param readOnly created by a managed import, so that it cannot be edited (dataverse-semantics 1.4)
 */
public record PublisherState(Publisher publisher, boolean readOnly) {

    /** The unique name as it is compared. */
    public String key() {
        return publisher.uniqueName().toLowerCase(Locale.ROOT);
    }

    String entry() {
        return String.join(
                "\n",
                "publisher",
                publisher.uniqueName(),
                publisher.displayName(),
                publisher.prefix(),
                Integer.toString(publisher.optionValuePrefix()),
                Boolean.toString(readOnly));
    }
}
