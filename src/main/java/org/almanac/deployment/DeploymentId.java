package org.almanac.deployment;

import java.util.UUID;

/** Identity of a deployment; also the business key of its process instance. */
public record DeploymentId(String value) {

    private static final int LONGEST = 64;

    public DeploymentId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a deployment id has 1 to 64 characters");
        }
    }

    public static DeploymentId random() {
        return new DeploymentId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
