package org.almanac.ordermanagement.activation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;

/** Ids of what order management makes: the same for the same thing, and others in every environment, as on the platform. */
final class NamedIds {

    private NamedIds() {}

    static UUID flow(EnvironmentName environment, UUID source, String part) {
        return id("flow", environment, source, part);
    }

    static UUID version(EnvironmentName environment, UUID versionId, int number) {
        return id("policy version", environment, versionId, String.valueOf(number));
    }

    static UUID archivedRule(EnvironmentName environment, UUID version, int position) {
        return id("archived rule", environment, version, String.valueOf(position));
    }

    static UUID restoredRule(EnvironmentName environment, UUID policy, UUID rule) {
        return id("restored rule", environment, policy, rule.toString());
    }

    private static UUID id(String what, EnvironmentName environment, UUID source, String part) {
        String text = String.join("\n", what, environment.value(), source.toString(), part);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
