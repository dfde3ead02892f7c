package org.almanac.webapi;

import java.util.Collection;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;

/** Names users that may call the Web API. Every implementation is a Spring bean; together they are what {@code systemusers} shows. */
@FunctionalInterface
public interface UserDirectory {

    /**
     * A user of an environment.
     *
     * @param name as callers have it in {@link org.almanac.webapi.source.RequestContext#user()}
     * @param fullName what people call it
     * @param program whether it is a program, which the platform calls an application user
     * @param applicationId id of the program at the directory; null where that is no UUID, and for people
     */
    record User(
            String name,
            String fullName,
            boolean program,
            @Nullable UUID applicationId) {}

    Collection<User> users(EnvironmentName environment);
}
