package org.almanac.webapi.message;

import org.almanac.webapi.source.RequestContext;

/**
 * A message of the platform. Every implementation is a Spring bean. A call may throw {@link
 * org.almanac.webapi.model.WebApiError} and the errors of the domain, which the protocol translates.
 */
public interface Message {

    Signature signature();

    /**
     * Whether it may be one of a change set, whose requests are one transaction. What waits for work that others do, such as an
     * import, sees nothing of it there and must say no.
     */
    default boolean partOfChangeSets() {
        return true;
    }

    Answer execute(RequestContext context, Arguments arguments);
}
