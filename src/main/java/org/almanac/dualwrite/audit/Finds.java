package org.almanac.dualwrite.audit;

import java.util.Collection;
import org.almanac.dualwrite.MapFinding;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.UnusableMap;
import org.almanac.solution.FindingSeverity;
import org.jspecify.annotations.Nullable;

/** The findings in words. */
final class Finds {

    private Finds() {}

    static MapFinding unmanagedLayer(TableMapVersion version) {
        return new MapFinding(
                "unmanaged-layer",
                FindingSeverity.HIGH,
                version.pair().displayName(),
                said(version) + " came with a managed solution and was changed in place.",
                "Save the change as a new version where maps are developed and deploy that; then remove the"
                        + " customizations here.");
    }

    static MapFinding unmanaged(TableMapVersion version, boolean besideManaged) {
        return new MapFinding(
                "unmanaged-map",
                FindingSeverity.HIGH,
                version.pair().displayName(),
                said(version) + " is unmanaged"
                        + (besideManaged ? " beside versions that managed solutions brought." : "."),
                "Bring the version with a managed solution, choose that one, and delete this one.");
    }

    static MapFinding rowGone(MapPair pair, MapVersion version) {
        return new MapFinding(
                "live-row-gone",
                FindingSeverity.CRITICAL,
                pair.displayName(),
                "Version " + version + " is applied, but its row is gone: it cannot be chosen again once another is.",
                "Import the solution that has this version again and apply it, or choose a version that is there.");
    }

    static MapFinding unclearPublisher(MapPair pair, Collection<String> publishers) {
        return new MapFinding(
                "unclear-publisher",
                FindingSeverity.MEDIUM,
                pair.displayName(),
                "Several publishers have versions of it, and none of them is known to be live: "
                        + String.join(", ", publishers) + ".",
                "Choose a version, so that the link knows whose it is, or remove the publisher's versions that are not"
                        + " wanted.");
    }

    static MapFinding parked(TableMapVersion version, @Nullable MapVersion current) {
        return new MapFinding(
                "parked-version",
                FindingSeverity.INFORMATIONAL,
                version.pair().displayName(),
                said(version) + " looks parked"
                        + (current == null ? "." : ": it is higher than " + current + ", which is applied."),
                "Name the version that is wanted; \"latest\" would choose the parked one.");
    }

    static MapFinding unusable(UnusableMap row) {
        return new MapFinding(
                "unusable-row",
                FindingSeverity.MEDIUM,
                row.name().isBlank() ? row.id().toString() : row.name(),
                row.reason(),
                "Save the map again, or delete the row.");
    }

    private static String said(TableMapVersion version) {
        return "Version " + version.version() + " of " + version.publisher();
    }
}
