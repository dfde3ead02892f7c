package org.almanac.dualwrite;

import org.almanac.dualwrite.live.RuntimeJson;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code msdyn_dualwriteruntimeconfig}: what Dataverse sends of a map (dual-write-and-order-management 1.5). There is one
 * only where Dataverse is the source, and it names the map, not the publisher of its version.
 *
 * @param internalName logical name of the Dataverse table, such as {@code quote}
 * @param externalName display name of the F&amp;O entity
 * @param version 0.0.0.0 where the row has none, or none that can be read
 * @param pair null where the row does not name it, or cannot be read
 * @param active whether it counts
 */
public record RuntimeConfiguration(
        String internalName,
        String externalName,
        MapVersion version,
        @Nullable MapPair pair,
        boolean active) {

    /**
     * Reads a row; whatever the JSON is, there is an answer.
     *
     * @param stateCode 0 for one that counts
     * @param unsecure the JSON in {@code msdyn_unsecure}
     */
    public static RuntimeConfiguration read(String internalName, String externalName, int stateCode, String unsecure) {
        return RuntimeJson.read(internalName.strip(), externalName.strip(), stateCode == 0, unsecure);
    }
}
