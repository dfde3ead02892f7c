package org.almanac.webapi.message;

import org.almanac.webapi.source.RequestContext;

/**
 * A message of the platform. Every implementation is a Spring bean. A call may throw {@link
 * org.almanac.webapi.model.WebApiError} and the errors of the domain, which the protocol translates.
 */
public interface Message {

    Signature signature();

    Answer execute(RequestContext context, Arguments arguments);
}
