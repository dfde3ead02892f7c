package org.almanac.webapi.gateway;

import java.util.UUID;
import org.almanac.dualwrite.TableMapVersion;

/**
 * A version of a table map as the gateway lists it.
 *
 * @param id of the row
 * @param readOnly whether a managed solution brought it
 */
record VersionJson(UUID id, String name, String author, boolean readOnly, String description, Numbers version) {

    record Numbers(int major, int minor, int build, int revision) {}

    static VersionJson of(TableMapVersion version) {
        return new VersionJson(
                version.id(),
                version.name(),
                version.publisher(),
                version.managed(),
                "",
                new Numbers(
                        version.version().major(),
                        version.version().minor(),
                        version.version().build(),
                        version.version().revision()));
    }
}
