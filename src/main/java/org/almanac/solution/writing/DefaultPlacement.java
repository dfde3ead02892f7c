package org.almanac.solution.writing;

import java.util.Map;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.Placement;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** Where exports put a component that comes without a placement, by its kind. */
final class DefaultPlacement {

    private static final Map<String, String> IN_TABLE = Map.of(
            "Attribute", "attributes",
            "EntityKey", "EntityKeys",
            "SystemForm", "FormXml",
            "SavedQuery", "SavedQueries",
            "SavedQueryVisualization", "Visualizations",
            "CustomControlDefaultConfig", "CustomControlDefaultConfigs",
            "RibbonCustomization", "RibbonDiffXml");

    private DefaultPlacement() {}

    static PackageComponent of(PackageComponent component) {
        if (!component.placement().container().isEmpty() || component.body() == null) {
            return component;
        }
        return new PackageComponent(
                component.ref(),
                component.name(),
                component.parent(),
                component.behavior(),
                component.body(),
                placement(component, XmlElement.parse(component.body().text())),
                component.files());
    }

    private static Placement placement(PackageComponent component, XmlElement body) {
        ComponentRef parent = component.parent();
        KindDescriptor kind = ComponentKinds.describe(component.ref().kind());
        String inTable = IN_TABLE.get(kind.kind().name());
        int ordinal = component.placement().ordinal();
        if (inTable != null && parent != null && parent.kind().name().equals("Entity")) {
            Map<String, String> context = switch (inTable) {
                case "FormXml" -> Map.of(TableXml.GROUP, "forms", "type", "main");
                case "SavedQueries" -> Map.of(TableXml.GROUP, "savedqueries");
                default -> Map.of();
            };
            return new Placement("Entities/" + parent.key() + '/' + inTable, ordinal, context);
        }
        String section = section(kind, body);
        return section != null ? new Placement(section, ordinal, Map.of()) : record(component, kind, body);
    }

    private static @Nullable String section(KindDescriptor kind, XmlElement body) {
        if (body.name().equals("Dashboard")) {
            return "Dashboards";
        }
        if (body.name().equals("SiteMap")) {
            return "SiteMap";
        }
        boolean folder = kind.typeNumber() == null || kind.kind().name().startsWith("environmentvariable");
        boolean inline = kind.kind().name().equals("connectionreference")
                || kind.kind().name().equals("msdyn_dualwriteentitymap")
                || kind.kind().name().equals("connectionroleassociation");
        return folder && !inline ? null : kind.section();
    }

    private static Placement record(PackageComponent component, KindDescriptor kind, XmlElement body) {
        if (kind.entitySet() == null) {
            throw new IllegalArgumentException("there is no place in a package for " + component.ref());
        }
        if (kind.kind().name().equals("environmentvariablevalue") && component.parent() != null) {
            String folder = "environmentvariabledefinitions/"
                    + FolderNames.of(component.parent().key());
            return new Placement(folder, 0, Map.of("file", "environmentvariablevalues.json"));
        }
        String folder = kind.entitySet() + '/' + FolderNames.of(component.name());
        return new Placement(folder, 0, Map.of("file", body.name() + ".xml"));
    }
}
