package org.almanac.solution.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.Placement;
import org.almanac.solution.XmlElement;
import org.almanac.solution.xml.XmlCursor;

/**
 * Reads customizations.xml section by section, in any order (package-format 3). A section that nobody knows is taken for an
 * inline table of the solution component framework: each child is a component.
 */
final class CustomizationsReader {

    private static final String SETTINGS = "OrganizationSettings";

    private final XmlCursor cursor;
    private final PackageFiles files;
    private final Emission emission;
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private final List<Integer> languages = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Integer> ordinals = new LinkedHashMap<>();

    CustomizationsReader(XmlCursor cursor, PackageFiles files, Emission emission) {
        this.cursor = cursor;
        this.files = files;
        this.emission = emission;
    }

    Map<String, Map<String, String>> sections() {
        return sections;
    }

    List<Integer> languages() {
        return languages;
    }

    /** System settings by name. */
    Map<String, String> settings() {
        return settings;
    }

    /** Reads the children of the root element at hand. */
    void read() {
        while (cursor.nextChild()) {
            String section = cursor.name();
            if (section.equals("RibbonDiffXml")) {
                sections.put(section, Map.of());
                ribbon();
            } else {
                sections.put(section, cursor.attributes());
                section(section);
            }
        }
    }

    private void section(String section) {
        switch (section) {
            case "Entities" -> tables();
            case "Languages" -> languageList();
            case SETTINGS -> settingList();
            default -> components(section);
        }
    }

    private void tables() {
        while (cursor.nextChild()) {
            if (cursor.name().equals("Entity")) {
                new TableReader(cursor, files, emission).read(next("Entities"));
            } else {
                component("Entities");
            }
        }
    }

    private void languageList() {
        while (cursor.nextChild()) {
            int line = cursor.line();
            ComponentCopy copy = new ComponentCopy(files, cursor, Set.of()).copy(cursor);
            String text = copy.text().replaceAll("<[^>]*>", "").strip();
            if (!text.matches("\\d{1,9}")) {
                throw cursor.problems().invalid("a Language is not a number", line);
            }
            languages.add(Integer.parseInt(text));
        }
    }

    /** Settings are no components: they belong to the environment as a whole (dataverse-semantics 5.3). */
    private void settingList() {
        while (cursor.nextChild()) {
            String name = cursor.name();
            ComponentCopy copy = new ComponentCopy(files, cursor, Set.of()).copy(cursor);
            XmlElement element = XmlElement.parse(copy.text());
            String nested = element.children().stream().map(XmlElement::toText).collect(Collectors.joining());
            settings.put(name, nested.isEmpty() ? element.text() : nested);
        }
    }

    private void ribbon() {
        KindDescriptor kind = ComponentKinds.describe(new ComponentKind("RibbonCustomization"));
        ComponentCopy copy = new ComponentCopy(files, cursor, Set.of()).copy(cursor);
        emission.emit(
                kind,
                List.of(ComponentKinds.APPLICATION_RIBBON),
                null,
                copy,
                new Placement("RibbonDiffXml", 0, Map.of()),
                TableReader.ENTRY,
                copy.isUnmodified());
    }

    private void components(String path) {
        while (cursor.nextChild()) {
            String inner = path + '/' + cursor.name();
            if (path.equals("ConnectionRoles") && inner.startsWith("ConnectionRoles/ConnectionRole")) {
                components(inner);
            } else {
                component(path);
            }
        }
    }

    private void component(String path) {
        Optional<KindDescriptor> known = ComponentKinds.inSection(path, cursor.name());
        KindDescriptor kind = known.orElseGet(
                () -> ComponentKinds.describe(new ComponentKind(cursor.name().toLowerCase(Locale.ROOT))));
        ComponentCopy copy = new ComponentCopy(files, cursor, ComponentKeys.fields(kind)).copy(cursor);
        List<String> keys =
                path.equals("SiteMap") ? List.of(ComponentKinds.DEFAULT_SITE_MAP) : ComponentKeys.of(kind, copy);
        if (kind.kind().name().equals("CustomControl")) {
            copy.withFilesBeside(controlFiles(copy));
        }
        emission.emit(
                kind,
                keys,
                parent(kind, copy),
                copy,
                new Placement(path, next(path), Map.of()),
                TableReader.ENTRY,
                copy.isUnmodified());
    }

    /** A code component's manifest names its scripts and resources; all of them lie in its folder. */
    private List<ComponentFile> controlFiles(ComponentCopy copy) {
        List<ComponentFile> beside = new ArrayList<>();
        for (ComponentFile manifest : copy.files()) {
            String folder = manifest.path().substring(0, manifest.path().lastIndexOf('/') + 1);
            if (folder.indexOf('/') < folder.length() - 1) {
                files.claims()
                        .below(folder)
                        .forEach(name -> beside.add(files.read(name, name.substring(folder.length()))));
            }
        }
        return beside;
    }

    private static @org.jspecify.annotations.Nullable ComponentRef parent(KindDescriptor kind, ComponentCopy copy) {
        String table = switch (kind.kind().name()) {
            case "EntityRelationship" -> RelationshipTable.of(copy.text());
            case "AttributeImageConfig", "EntityImageConfig" -> copy.fields().get("parententitylogicalname");
            default -> null;
        };
        return table == null ? null : ComponentRef.of("Entity", table);
    }

    private int next(String container) {
        return ordinals.merge(container, 1, Integer::sum) - 1;
    }
}
