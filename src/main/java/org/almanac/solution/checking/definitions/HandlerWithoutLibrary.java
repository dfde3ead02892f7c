package org.almanac.solution.checking.definitions;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.XmlElement;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Handlers whose script the form does not load. */
final class HandlerWithoutLibrary extends ComponentRule {

    HandlerWithoutLibrary() {
        super(
                "SystemForm",
                new CheckRule(
                        "alm-form-missing-library",
                        "A form calls a function of a script that it does not load.",
                        CheckSeverity.HIGH,
                        Category.USAGE,
                        "Form",
                        "The form shows an error when the event comes. Add the script to the libraries of the form, or remove the handler."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        Set<String> libraries = new HashSet<>();
        component
                .all("Library")
                .forEach(library -> libraries.add(library.attribute("name").toLowerCase(Locale.ROOT)));
        for (XmlElement handler : component.all("Handler")) {
            String library = handler.attribute("libraryName");
            // a managed form holds what was changed only; the library may be in a layer below
            boolean whole = handler.attribute("solutionaction").isEmpty();
            if (whole && isWebResource(library) && !libraries.contains(library.toLowerCase(Locale.ROOT))) {
                issues.add(
                        component,
                        "The form does not load " + Names.shown(library) + ", which has the function "
                                + Names.shown(handler.attribute("functionName")) + ".");
            }
        }
    }

    /** The forms of the platform also call scripts of the platform, which no form lists. */
    private static boolean isWebResource(String library) {
        return !library.isEmpty() && !library.toLowerCase(Locale.ROOT).endsWith("system_library.js");
    }
}
