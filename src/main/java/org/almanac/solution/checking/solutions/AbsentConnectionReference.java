package org.almanac.solution.checking.solutions;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.checking.flows.Flow;
import org.almanac.solution.zip.Names;

/** Flows whose connection reference nobody brings. */
final class AbsentConnectionReference implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-connection-reference-missing",
            "A flow uses a connection reference that the solution does not have.",
            CheckSeverity.HIGH,
            Category.USAGE,
            "Cloud flow",
            "The flow cannot be switched on where the connection reference is not there already. Add the reference to the solution.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            private final Set<String> known = new HashSet<>();
            private final Map<String, Flow> used = new LinkedHashMap<>();

            @Override
            public void manifest(PackageManifest manifest) {
                manifest.missingDependencies()
                        .forEach(missing ->
                                known.add(missing.required().component().key()));
            }

            @Override
            public void component(CheckedComponent component) {
                if (component.ref().kind().name().equals("connectionreference")) {
                    known.add(component.ref().key());
                }
            }

            @Override
            public void flow(Flow flow) {
                flow.references().forEach(name -> used.putIfAbsent(name.toLowerCase(Locale.ROOT), flow));
            }

            @Override
            public void end() {
                used.forEach((name, flow) -> {
                    if (!known.contains(name)) {
                        issues.add(
                                flow.component(),
                                flow.path() + "#/connectionReferences",
                                "The connection reference " + Names.shown(name) + " is not in the solution.");
                    }
                });
            }
        };
    }
}
