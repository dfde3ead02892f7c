package org.almanac.solution.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.ParentSolution;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Publisher;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.RootComponent;
import org.almanac.solution.SolutionVersion;
import org.almanac.solution.XmlElement;
import org.almanac.solution.xml.CanonicalXml;
import org.almanac.solution.xml.XmlCursor;
import org.almanac.solution.zip.Archive;
import org.almanac.solution.zip.Names;
import org.jspecify.annotations.Nullable;

/** Reads solution.xml (package-format 2). */
public final class ManifestReader {

    static final String ENTRY = "solution.xml";

    private static final Pattern UNIQUE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PATCH = Pattern.compile("(.+)_Patch_[0-9A-Fa-f]{8}");
    private static final int LONGEST_NAME = 256;

    private final Archive archive;
    private final ReadLimits limits;

    ManifestReader(Archive archive, ReadLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    PackageManifest read() {
        StringBuilder text = new StringBuilder();
        Map<String, String> attributes;
        try (InputStream in = archive.open(ENTRY);
                XmlCursor cursor = XmlCursor.open(in, ENTRY, limits)) {
            attributes = cursor.attributes();
            new CanonicalXml(cursor, null).copy(text);
            cursor.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return manifest(text.toString(), new LinkedHashMap<>(attributes));
    }

    /** The manifest that canonical text of solution.xml stands for. */
    public static PackageManifest parse(String source) {
        return manifest(source, XmlElement.parse(source).attributes());
    }

    private static PackageManifest manifest(String source, Map<String, String> attributes) {
        XmlElement root = XmlElement.parse(source);
        if (!root.name().equals("ImportExportXml")) {
            throw ManifestProblem.of(PlatformCode.IMPORT_XSD_VALIDATION, "The root element is not ImportExportXml");
        }
        XmlElement solution = root.child("SolutionManifest")
                .orElseThrow(() -> ManifestProblem.of(
                        PlatformCode.IMPORT_XSD_VALIDATION, "The element SolutionManifest is missing"));
        String uniqueName = uniqueName(solution);
        return new PackageManifest(
                uniqueName,
                label(solution, uniqueName, attributes.getOrDefault("languagecode", "1033")),
                version(solution.childText("Version"), "Version"),
                managed(solution.childText("Managed")),
                publisher(solution),
                attributes.get("SolutionPackageVersion"),
                attributes.get("version"),
                parent(solution, uniqueName),
                rootComponents(solution),
                new DependencyReader(solution).read(),
                languages(solution, attributes),
                attributes,
                source);
    }

    private static String uniqueName(XmlElement solution) {
        String name = solution.childText("UniqueName").strip();
        if (name.length() > LONGEST_NAME || !UNIQUE_NAME.matcher(name).matches()) {
            throw ManifestProblem.of(
                    PlatformCode.INVALID_SOLUTION_UNIQUE_NAME,
                    "UniqueName must be letters, digits and underscores, not '" + Names.shown(name) + "'");
        }
        return name;
    }

    private static SolutionVersion version(String text, String element) {
        try {
            return SolutionVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw ManifestProblem.of(
                    PlatformCode.INVALID_SOLUTION_VERSION,
                    element + " must be up to four numbers with dots, not '" + Names.shown(text.strip()) + "'");
        }
    }

    private static boolean managed(String text) {
        return switch (text.strip()) {
            case "0" -> false;
            case "1" -> true;
            case "2" ->
                throw ManifestProblem.of(
                        PlatformCode.IMPORT_XSD_VALIDATION,
                        "Managed is 2 (both), which only unpacked sources have; pack the solution first");
            default ->
                throw ManifestProblem.of(
                        PlatformCode.IMPORT_XSD_VALIDATION,
                        "Managed must be 0 or 1, not '" + Names.shown(text.strip()) + "'");
        };
    }

    private static String label(XmlElement owner, String otherwise, String language) {
        List<XmlElement> names = owner.child("LocalizedNames")
                .map(n -> n.children("LocalizedName"))
                .orElse(List.of());
        return names.stream()
                .filter(n -> n.attribute("languagecode").equals(language))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(n -> n.attribute("description"))
                .filter(n -> !n.isBlank())
                .orElse(otherwise);
    }

    private static Publisher publisher(XmlElement solution) {
        XmlElement publisher = solution.child("Publisher")
                .orElseThrow(() ->
                        ManifestProblem.of(PlatformCode.IMPORT_XSD_VALIDATION, "The element Publisher is missing"));
        String name = publisher.childText("UniqueName").strip();
        if (name.isEmpty()) {
            throw ManifestProblem.of(PlatformCode.IMPORT_XSD_VALIDATION, "The publisher has no UniqueName");
        }
        String prefix = publisher.childText("CustomizationOptionValuePrefix").strip();
        return new Publisher(
                name,
                label(publisher, name, "1033"),
                publisher.childText("CustomizationPrefix").strip(),
                prefix.matches("\\d{1,9}") ? Integer.parseInt(prefix) : 0);
    }

    private static @Nullable ParentSolution parent(XmlElement solution, String uniqueName) {
        XmlElement element = solution.child("ParentSolution").orElse(null);
        if (element != null && !element.childText("UniqueName").isBlank()) {
            String version = element.childText("Version");
            return new ParentSolution(
                    element.childText("UniqueName").strip(),
                    version.isBlank() ? null : version(version, "The parent's Version"));
        }
        Matcher patch = PATCH.matcher(uniqueName);
        return patch.matches() ? new ParentSolution(patch.group(1), null) : null;
    }

    private static List<RootComponent> rootComponents(XmlElement solution) {
        List<RootComponent> roots = new ArrayList<>();
        for (XmlElement element :
                solution.child("RootComponents").map(XmlElement::children).orElse(List.of())) {
            Map<String, String> others = new LinkedHashMap<>(element.attributes());
            String type = others.remove("type");
            if (type == null || type.isBlank()) {
                throw ManifestProblem.of(PlatformCode.IMPORT_XSD_VALIDATION, "A RootComponent has no type");
            }
            String schemaName = others.remove("schemaName");
            String id = others.remove("id");
            roots.add(new RootComponent(type, schemaName, id, behavior(others.remove("behavior")), others));
        }
        return roots;
    }

    private static @Nullable Integer behavior(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text.strip()) {
            case "0" -> 0;
            case "1" -> 1;
            case "2" -> 2;
            default ->
                throw ManifestProblem.of(
                        PlatformCode.IMPORT_XSD_VALIDATION,
                        "The behavior of a RootComponent must be 0, 1 or 2, not '" + Names.shown(text) + "'");
        };
    }

    private static List<Integer> languages(XmlElement solution, Map<String, String> attributes) {
        TreeSet<Integer> languages = new TreeSet<>();
        addLanguage(languages, attributes.getOrDefault("languagecode", ""));
        solution.child("LocalizedNames").map(XmlElement::children).orElse(List.of()).stream()
                .map(n -> n.attribute("languagecode"))
                .forEach(code -> addLanguage(languages, code));
        return List.copyOf(languages);
    }

    private static void addLanguage(TreeSet<Integer> languages, String code) {
        if (code.matches("\\d{1,9}")) {
            languages.add(Integer.parseInt(code));
        }
    }
}
