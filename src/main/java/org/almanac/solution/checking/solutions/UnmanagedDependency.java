package org.almanac.solution.checking.solutions;

import java.util.LinkedHashSet;
import java.util.Set;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/** Dependencies on what no solution brings. */
final class UnmanagedDependency implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "meta-include-missingunmanageddependencies",
            "The solution needs unmanaged components that it does not have.",
            CheckSeverity.HIGH,
            Category.DESIGN,
            "Solution",
            "No solution will bring them to another environment, so the import is refused there. Add them to this solution or to one that is moved before it.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void manifest(PackageManifest manifest) {
                Set<ComponentRef> seen = new LinkedHashSet<>();
                for (MissingDependency missing : manifest.missingDependencies()) {
                    DependencyEnd required = missing.required();
                    if ("Active".equalsIgnoreCase(required.solution()) && seen.add(required.component())) {
                        issues.add(
                                "solution.xml/MissingDependencies",
                                "The unmanaged component "
                                        + Names.shown(required.component().toString()) + " is needed.");
                    }
                }
            }
        };
    }
}
