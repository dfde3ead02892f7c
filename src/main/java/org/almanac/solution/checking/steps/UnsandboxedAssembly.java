package org.almanac.solution.checking.steps;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;

/** Plug-ins that online environments do not run. */
final class UnsandboxedAssembly extends ComponentRule {

    UnsandboxedAssembly() {
        super(
                "PluginAssembly",
                new CheckRule(
                        "alm-plugin-not-sandboxed",
                        "A plug-in assembly is not isolated or not in the package.",
                        CheckSeverity.CRITICAL,
                        Category.ONLINE_MIGRATION,
                        "Plug-in assembly",
                        "Online environments run plug-ins from the database and in the sandbox only. Register the assembly with isolation mode sandbox and storage database."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        if (component.text("IsolationMode").equals("1")) {
            issues.add(component, "The assembly is registered without isolation.");
        }
        String source = component.text("SourceType");
        if (source.equals("1") || source.equals("2")) {
            issues.add(component, "The assembly is to be loaded from the disk of the server.");
        }
    }
}
