package org.almanac.solution.zip;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.PlatformCode;

/** Whether a zip has the three root files of a solution package, and what it is instead. */
final class PackageShape {

    private static final List<String> ROOT_FILES = List.of("solution.xml", "customizations.xml", "[content_types].xml");

    private PackageShape() {}

    static void check(Path file, List<byte[]> rawNames) {
        List<String> names = rawNames.stream()
                .map(raw -> new String(raw, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .toList();
        Set<String> all = Set.copyOf(names);
        List<String> missing =
                ROOT_FILES.stream().filter(root -> !all.contains(root)).toList();
        if (!missing.isEmpty()) {
            throw refusal(Names.shown(String.valueOf(file.getFileName())), names, missing);
        }
    }

    private static BadInput refusal(String archive, List<String> names, List<String> missing) {
        String message = missing.contains("solution.xml")
                ? "This archive is not a solution package but " + what(names)
                : "The package lacks " + String.join(" and ", missing) + " at its root";
        List<ProblemDetailItem> items = new ArrayList<>();
        missing.forEach(root -> items.add(new ProblemDetailItem(
                PlatformCode.IMPORT_BAD_ZIP_FILE.hex(), "There is no " + root + " at the root", root, null)));
        return new BadInput(ErrorCode.NOT_A_SOLUTION, message, archive, items, null);
    }

    private static String what(List<String> names) {
        Optional<String> below =
                names.stream().filter(n -> n.endsWith("/solution.xml")).findFirst();
        if (below.isPresent()) {
            return "one that has its manifest below the root, at " + Names.shown(below.get())
                    + "; zip the content of that folder instead of the folder";
        }
        if (names.contains("manifest.json")
                && names.stream()
                        .anyMatch(n -> n.startsWith("microsoft.flow/") || n.startsWith("microsoft.powerapps/"))) {
            return "a legacy export of a single flow or canvas app (manifest.json); export a solution instead";
        }
        if (names.contains("data.xml") && names.contains("data_schema.xml")) {
            return "configuration migration data (data.xml and data_schema.xml)";
        }
        if (names.stream().anyMatch(n -> n.equals("importconfig.xml") || n.matches(".*[/\\\\]importconfig\\.xml"))) {
            return "a package for the package deployer (ImportConfig.xml)" + solutionsInside(names);
        }
        return other(names);
    }

    private static String other(List<String> names) {
        if (names.contains("header.json") && names.contains("properties.json")) {
            return "a canvas app (.msapp)";
        }
        if (names.stream().anyMatch(n -> n.startsWith("word/") || n.startsWith("xl/") || n.startsWith("ppt/"))) {
            return "an Office document";
        }
        if (names.contains("other/solution.xml")) {
            return "an unpacked solution; pack it first";
        }
        if (names.stream().anyMatch(n -> n.endsWith(".nuspec"))) {
            return "a NuGet package";
        }
        if (names.contains("[content_types].xml") && names.contains("_rels/.rels")) {
            return "another document in the Open Packaging format";
        }
        if (names.isEmpty()) {
            return "an empty archive";
        }
        String inside = solutionsInside(names);
        return inside.isEmpty() ? "a zip without solution.xml at its root" : "a zip of other archives" + inside;
    }

    private static String solutionsInside(List<String> names) {
        String zips = names.stream()
                .filter(n -> n.endsWith(".zip"))
                .limit(3)
                .map(Names::shown)
                .collect(Collectors.joining(", "));
        return zips.isEmpty() ? "" : "; upload the solution packages in it one by one: " + zips;
    }
}
