package org.almanac.solution.writing;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageFrame;
import org.almanac.solution.XmlElement;

/** Writes customizations.xml (package-format 3), one component at a time. */
final class CustomizationsXml {

    private final PackageLayout layout;
    private final PackageFrame frame;
    private final XmlPrinter printer;

    CustomizationsXml(PackageLayout layout, Writer out) {
        this.layout = layout;
        this.frame = layout.frame();
        this.printer = new XmlPrinter(out);
    }

    void write() throws IOException {
        printer.open("ImportExportXml", frame.rootAttributes(), 0);
        Set<String> wanted = new TreeSet<>(layout.usedSections());
        wanted.addAll(
                frame.sections().isEmpty()
                        ? PackageFrame.ALWAYS
                        : frame.sections().keySet());
        if (!frame.settings().isEmpty()) {
            wanted.add("OrganizationSettings");
        }
        for (String section : SectionOrder.of(wanted)) {
            section(section, frame.sections().getOrDefault(section, Map.of()));
        }
        printer.close("ImportExportXml", 0);
    }

    private void section(String section, Map<String, String> attributes) throws IOException {
        switch (section) {
            case "Languages" -> languages(section, attributes);
            case "OrganizationSettings" -> settings(section, attributes);
            case "RibbonDiffXml" -> ribbon(section);
            case "Entities" -> tables(section, attributes);
            default -> components(section, attributes);
        }
    }

    private void languages(String section, Map<String, String> attributes) throws IOException {
        if (frame.languages().isEmpty()) {
            printer.empty(section, attributes, 1);
            return;
        }
        printer.open(section, attributes, 1);
        for (int language : frame.languages()) {
            printer.print(XmlElement.leaf("Language", String.valueOf(language)), 2);
        }
        printer.close(section, 1);
    }

    private void settings(String section, Map<String, String> attributes) throws IOException {
        if (frame.settings().isEmpty()) {
            printer.empty(section, attributes, 1);
            return;
        }
        printer.open(section, attributes, 1);
        for (Map.Entry<String, String> setting : frame.settings().entrySet()) {
            printer.print(XmlElement.leaf(setting.getKey(), setting.getValue()), 2);
        }
        printer.close(section, 1);
    }

    private void ribbon(String section) throws IOException {
        for (PackageComponent component : layout.section(section)) {
            Optional<XmlElement> element = WrittenComponent.element(component);
            if (element.isPresent()) {
                printer.print(element.get(), 1);
            }
        }
    }

    private void tables(String section, Map<String, String> attributes) throws IOException {
        Map<String, List<PackageComponent>> parts = new LinkedHashMap<>(layout.tableParts());
        List<PackageComponent> tables = layout.section(section);
        if (tables.isEmpty() && parts.isEmpty()) {
            printer.empty(section, attributes, 1);
            return;
        }
        printer.open(section, attributes, 1);
        for (PackageComponent table : tables) {
            if (table.ref().kind().name().equals("Entity")) {
                List<PackageComponent> inside = parts.remove(table.name().toLowerCase(Locale.ROOT));
                printer.print(new TableXml(table, table.name(), inside == null ? List.of() : inside).element(), 2);
            } else {
                print(table, 2);
            }
        }
        for (Map.Entry<String, List<PackageComponent>> rest : new TreeMap<>(parts).entrySet()) {
            printer.print(new TableXml(null, rest.getKey(), rest.getValue()).element(), 2);
        }
        printer.close(section, 1);
    }

    private void components(String section, Map<String, String> attributes) throws IOException {
        List<PackageComponent> components = layout.section(section);
        List<String> inner = layout.innerSections(section);
        if (components.isEmpty() && inner.isEmpty()) {
            printer.empty(section, attributes, 1);
            return;
        }
        printer.open(section, attributes, 1);
        for (String path : inner) {
            String name = path.substring(section.length() + 1);
            printer.open(name, Map.of(), 2);
            for (PackageComponent component : layout.section(path)) {
                print(component, 3);
            }
            printer.close(name, 2);
        }
        for (PackageComponent component : components) {
            print(component, 2);
        }
        printer.close(section, 1);
    }

    private void print(PackageComponent component, int level) throws IOException {
        Optional<XmlElement> element = WrittenComponent.element(component);
        if (element.isPresent()) {
            printer.print(element.get(), level);
        }
    }
}
