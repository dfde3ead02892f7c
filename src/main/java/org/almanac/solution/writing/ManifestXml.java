package org.almanac.solution.writing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.ParentSolution;
import org.almanac.solution.RootComponent;
import org.almanac.solution.XmlElement;
import org.almanac.solution.reading.ManifestReader;

/**
 * Text of solution.xml (package-format 2). What a manifest was read from is kept, and the values of the manifest are put
 * into it where they differ.
 */
public final class ManifestXml {

    private static final List<String> ORDER = List.of(
            "UniqueName",
            "LocalizedNames",
            "Descriptions",
            "Version",
            "Managed",
            "ParentSolution",
            "ConfigurationPage",
            "Publisher",
            "RootComponents",
            "MissingDependencies");

    private final PackageManifest manifest;

    private ManifestXml(PackageManifest manifest) {
        this.manifest = manifest;
    }

    /** The text in the style of exports. */
    public static String of(PackageManifest manifest) {
        StringWriter out = new StringWriter();
        try {
            new XmlPrinter(out).print(new ManifestXml(manifest).element(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The same manifest with a {@code source} that agrees with its values. */
    public static PackageManifest agreeing(PackageManifest manifest) {
        String source = new ManifestXml(manifest).element().toText();
        return ManifestReader.parse(source);
    }

    /** The same manifest with another description in its base language. */
    public static PackageManifest described(PackageManifest manifest, String text) {
        XmlElement root = XmlElement.parse(manifest.source());
        XmlElement solution =
                root.child("SolutionManifest").orElseGet(() -> XmlElement.of("SolutionManifest", List.of()));
        XmlElement description = new XmlElement(
                "Description", Map.of("description", text, "languagecode", language(manifest)), List.of(), "");
        XmlElement descriptions = XmlElement.of("Descriptions", text.isEmpty() ? List.of() : List.of(description));
        return ManifestReader.parse(
                root.withChild(put(solution, List.of(descriptions))).toText());
    }

    /** The description in the base language, or in the first one there is; empty text for none. */
    public static String description(PackageManifest manifest) {
        List<XmlElement> descriptions = XmlElement.parse(manifest.source())
                .child("SolutionManifest")
                .flatMap(solution -> solution.child("Descriptions"))
                .map(XmlElement::children)
                .orElse(List.of());
        return descriptions.stream()
                .filter(each -> each.attribute("languagecode").equals(language(manifest)))
                .findFirst()
                .or(() -> descriptions.stream().findFirst())
                .map(each -> each.attribute("description"))
                .orElse("");
    }

    private static String language(PackageManifest manifest) {
        return manifest.rootAttributes().getOrDefault("languagecode", "1033");
    }

    private XmlElement element() {
        XmlElement empty = XmlElement.of("ImportExportXml", List.of(XmlElement.of("SolutionManifest", List.of())));
        boolean isNew = manifest.source().isBlank();
        XmlElement root = isNew ? empty : XmlElement.parse(manifest.source());
        PackageManifest before = isNew ? null : ManifestReader.parse(manifest.source());
        XmlElement solution =
                root.child("SolutionManifest").orElseGet(() -> XmlElement.of("SolutionManifest", List.of()));
        List<XmlElement> wanted = new ArrayList<>();
        wanted.add(XmlElement.leaf("UniqueName", manifest.uniqueName()));
        wanted.add(XmlElement.leaf("Version", manifest.version().text()));
        wanted.add(XmlElement.leaf("Managed", manifest.managed() ? "1" : "0"));
        if (before == null || !before.displayName().equals(manifest.displayName())) {
            wanted.add(labels(manifest.displayName()));
        }
        if (before == null) {
            wanted.add(XmlElement.of("Descriptions", List.of()));
        }
        if (before == null || !before.publisher().equals(manifest.publisher())) {
            wanted.add(PublisherXml.of(manifest.publisher(), solution));
        }
        if (before == null || !before.rootComponents().equals(manifest.rootComponents())) {
            wanted.add(roots());
        }
        if (before == null || !before.missingDependencies().equals(manifest.missingDependencies())) {
            wanted.add(dependencies());
        }
        ParentSolution parent = manifest.parent();
        if (parent != null && (before == null ? parent.version() != null : !parent.equals(before.parent()))) {
            wanted.add(parent(parent));
        }
        return new XmlElement(
                root.name(),
                manifest.rootAttributes(),
                root.withChild(put(solution, wanted)).children(),
                "");
    }

    /** Elements that are there are replaced in their place, new ones go where exports have them. */
    private static XmlElement put(XmlElement solution, List<XmlElement> wanted) {
        List<XmlElement> children = new ArrayList<>(solution.children());
        for (XmlElement element : wanted) {
            children.removeIf(c -> c.name().equals(element.name()));
            int rank = ORDER.indexOf(element.name());
            int at = 0;
            while (at < children.size() && ORDER.indexOf(children.get(at).name()) < rank) {
                at++;
            }
            children.add(at, element);
        }
        return solution.withChildren(children);
    }

    private XmlElement labels(String name) {
        return XmlElement.of(
                "LocalizedNames",
                List.of(new XmlElement(
                        "LocalizedName",
                        Map.of("description", name, "languagecode", language(manifest)),
                        List.of(),
                        "")));
    }

    private static XmlElement parent(ParentSolution parent) {
        List<XmlElement> children = new ArrayList<>();
        children.add(XmlElement.leaf("UniqueName", parent.uniqueName()));
        if (parent.version() != null) {
            children.add(XmlElement.leaf("Version", parent.version().text()));
        }
        return XmlElement.of("ParentSolution", children);
    }

    private XmlElement roots() {
        return XmlElement.of(
                "RootComponents",
                manifest.rootComponents().stream().map(ManifestXml::root).toList());
    }

    private static XmlElement root(RootComponent root) {
        Map<String, String> attributes = new TreeMap<>(root.otherAttributes());
        attributes.put("type", root.type());
        if (root.schemaName() != null) {
            attributes.put("schemaName", root.schemaName());
        }
        if (root.id() != null) {
            attributes.put("id", root.id());
        }
        if (root.behavior() != null) {
            attributes.put("behavior", String.valueOf(root.behavior()));
        }
        return new XmlElement("RootComponent", attributes, List.of(), "");
    }

    private XmlElement dependencies() {
        return XmlElement.of(
                "MissingDependencies",
                manifest.missingDependencies().stream()
                        .map(ManifestXml::dependency)
                        .toList());
    }

    private static XmlElement dependency(MissingDependency dependency) {
        String app = dependency.required().packageName();
        List<XmlElement> inside = app == null ? List.of() : List.of(XmlElement.leaf("package", app));
        return XmlElement.of(
                "MissingDependency",
                List.of(
                        new XmlElement("Required", dependency.required().attributes(), inside, ""),
                        new XmlElement("Dependent", dependency.dependent().attributes(), List.of(), "")));
    }
}
