package org.almanac.webapi;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;

/** The ids under which the Web API shows users and environments. They follow from the names, so they never change. */
public final class UserIds {

    /** The platform itself as a user, who did what nobody asked for. */
    public static final String PLATFORM = "SYSTEM";

    private UserIds() {}

    /** The {@code systemuserid} of a user, which is also the directory's object id, in every environment. */
    public static UUID of(String user) {
        return named("systemuser", user);
    }

    /** The {@code organizationid} of an environment. */
    public static UUID organization(EnvironmentName environment) {
        return named("organization", environment.value());
    }

    /** The {@code businessunitid} of an environment's one business unit. */
    public static UUID businessUnit(EnvironmentName environment) {
        return named("businessunit", environment.value());
    }

    private static UUID named(String table, String name) {
        return UUID.nameUUIDFromBytes((table + '\n' + name.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }
}
