package org.almanac.solution.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.SolutionVersion;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads the missing dependencies of a manifest (package-format 5). */
final class DependencyReader {

    private static final Pattern SOLUTION = Pattern.compile("(.*?)\\s*\\(([0-9.]+)\\)\\s*");

    private final XmlElement solution;

    DependencyReader(XmlElement solution) {
        this.solution = solution;
    }

    List<MissingDependency> read() {
        List<MissingDependency> found = new ArrayList<>();
        for (XmlElement element : solution.child("MissingDependencies")
                .map(m -> m.children("MissingDependency"))
                .orElse(List.of())) {
            found.add(new MissingDependency(end(element, "Required"), end(element, "Dependent")));
        }
        return found;
    }

    private static DependencyEnd end(XmlElement dependency, String name) {
        XmlElement end = dependency
                .child(name)
                .orElseThrow(() ->
                        ManifestProblem.of(PlatformCode.IMPORT_XSD_VALIDATION, "A MissingDependency has no " + name));
        String source = end.attributes().get("solution");
        Matcher matcher = SOLUTION.matcher(source == null ? "" : source);
        boolean versioned = source != null && matcher.matches();
        String named = versioned ? matcher.group(1) : source;
        return new DependencyEnd(
                ComponentKinds.ofDependency(end.attributes()),
                end.attribute("displayName"),
                named == null || named.isBlank() ? null : named.strip(),
                versioned ? version(matcher.group(2)) : null,
                end.attributes(),
                end.child("package")
                        .map(p -> p.text().isBlank() ? p.attribute("appName") : p.text())
                        .orElse(null));
    }

    private static @Nullable SolutionVersion version(String text) {
        try {
            return SolutionVersion.parse(text);
        } catch (IllegalArgumentException e) {
            // a version that only looks like one is information for people and stops nothing
            return null;
        }
    }
}
