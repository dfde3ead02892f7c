package org.almanac.dualwrite.link;

import java.util.UUID;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.solution.Sha256;

/**
 * The chosen version of a map as it was when chosen; a live one stays so even if its row is deleted
 * (dual-write-and-order-management 1.5).
 *
 * @param definition what was chosen, so that a later change in place is seen
 */
public record Chosen(UUID id, String publisher, MapVersion version, Sha256 definition, MapDirection direction) {

    /** The choice of a saved version. */
    static Chosen of(TableMapVersion version) {
        return new Chosen(
                version.id(), version.publisher(), version.version(), version.definition(), version.direction());
    }
}
