package org.almanac.solution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real package and what its row in the index says about it. */
record CountedPackage(Path folder, Map<String, String> row) {

    List<String> differences() throws IOException {
        List<String> found = new ArrayList<>();
        try (SolutionPackage read = SolutionPackages.open(folder.resolve(cell("file")), ReadLimits.standard())) {
            Map<String, Integer> counts = counts(read);
            compare(found, "uniquename", read.manifest().uniqueName());
            compare(found, "version", read.manifest().version().text());
            compare(found, "managed", read.manifest().managed() ? "1" : "0");
            compare(found, "root_components", read.manifest().rootComponents().size());
            compare(
                    found,
                    "missing_dependencies",
                    read.manifest().missingDependencies().size());
            counts.forEach((column, count) -> compare(found, column, count));
        } catch (RuntimeException e) {
            found.add(cell("file") + ": " + e);
        }
        return found;
    }

    /** Elements in customizations.xml: dashboards are forms there by kind, but not by element. */
    private static Map<String, Integer> counts(SolutionPackage read) {
        Map<String, Integer> counts = new TreeMap<>(Map.of("entities", 0, "forms", 0, "views", 0, "workflows", 0));
        read.forEachComponent(component -> {
            String container = component.placement().container();
            if (container.equals("Entities")) {
                counts.merge("entities", 1, Integer::sum);
            } else if (container.endsWith("/FormXml")) {
                counts.merge("forms", 1, Integer::sum);
            } else if (container.endsWith("/SavedQueries")) {
                counts.merge("views", 1, Integer::sum);
            } else if (container.equals("Workflows")) {
                counts.merge("workflows", 1, Integer::sum);
            }
        });
        return counts;
    }

    private void compare(List<String> found, String column, Object value) {
        if (!cell(column).equals(String.valueOf(value))) {
            found.add(cell("file") + ": " + column + " is " + value + ", not " + cell(column));
        }
    }

    private String cell(String column) {
        return row.getOrDefault(column, "");
    }
}
