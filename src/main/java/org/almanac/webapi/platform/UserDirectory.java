package org.almanac.webapi.platform;

import java.util.Collection;

/** Names users that may call the Web API. Every implementation is a Spring bean; together they are what {@code systemusers} shows. */
@FunctionalInterface
public interface UserDirectory {

    /** Names as callers have them in {@link org.almanac.webapi.source.RequestContext#user()}. */
    Collection<String> users();
}
