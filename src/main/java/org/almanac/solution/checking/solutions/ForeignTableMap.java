package org.almanac.solution.checking.solutions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/**
 * Dual-write table maps that were saved with another publisher than the solution's; their names begin with its prefix
 * (dual-write-and-order-management 1.1, 3). A backup of all table maps has a manifest and is let off.
 */
final class ForeignTableMap implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-map-publisher",
            "A table map was saved with another publisher than the solution's.",
            CheckSeverity.HIGH,
            Category.SUPPORTABILITY,
            "Dual-write table map",
            "Use a solution of the publisher that was chosen when the map was saved, or save the map with the solution's.");

    private static final String BACKUP = "_/almanac/tablemaps.xml";

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            private final List<CheckedComponent> foreign = new ArrayList<>();
            private String prefix = "";
            private boolean backup;

            @Override
            public void manifest(PackageManifest manifest) {
                prefix = manifest.publisher().prefix().toLowerCase(Locale.ROOT) + "_[";
            }

            @Override
            public void component(CheckedComponent component) {
                backup |= component.isDefined("WebResource")
                        && component.ref().key().endsWith(BACKUP);
                if (component.isDefined("msdyn_dualwriteentitymap")
                        && !component
                                .text("msdyn_name")
                                .toLowerCase(Locale.ROOT)
                                .startsWith(prefix)) {
                    foreign.add(component);
                }
            }

            @Override
            public void end() {
                if (!backup) {
                    foreign.forEach(map -> issues.add(
                            map, Names.shown(map.text("msdyn_name")) + " does not begin with " + prefix + '.'));
                }
            }
        };
    }
}
