package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.XmlElement;

/** Definitions of components that merge, made from a seed; all forms share their ids, so that two of them overlap. */
final class GeneratedDefinitions {

    private final Random random;
    private final String prefix;
    private final List<String> cells;
    private final List<String> sections;

    private GeneratedDefinitions(long seed, String prefix, int size) {
        this.random = new Random(seed);
        this.prefix = prefix;
        this.cells = ids("cell", 2 * size);
        this.sections = ids("section", size);
    }

    private List<String> ids(String name, int count) {
        List<String> ids = new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> name + prefix + i).toList());
        Collections.shuffle(ids, random);
        return ids;
    }

    static ComponentBody form(long seed) {
        return new GeneratedDefinitions(seed, "", 6).form();
    }

    private ComponentBody form() {
        List<XmlElement> tabs = list(1, 3, i -> i, i -> {
            List<XmlElement> columns = list(1, 2, c -> c, c -> {
                List<XmlElement> inColumn = list(0, 2, s -> s, s -> section());
                inColumn.removeIf(section -> section.name().equals("none"));
                return new XmlElement(
                        "column",
                        Map.of("width", random.nextInt(100) + "%"),
                        List.of(XmlElement.of("sections", inColumn)),
                        "");
            });
            return element("tab", Map.of("id", "tab" + i), List.of(labels(), XmlElement.of("columns", columns)));
        });
        if (random.nextBoolean()) {
            Collections.shuffle(tabs, random);
        }
        List<XmlElement> parts = new ArrayList<>(List.of(XmlElement.of("tabs", tabs)));
        if (random.nextBoolean()) {
            parts.add(XmlElement.of("formLibraries", list(1, 4, i -> random.nextInt(5), i -> library(i))));
        }
        XmlElement form = new XmlElement("form", Map.of("showImage", random.nextBoolean() + ""), parts, "");
        XmlElement names = XmlElement.of("LocalizedNames", List.of(label("LocalizedName")));
        return ComponentBody.of(XmlElement.of("systemform", List.of(XmlElement.leaf("formid", "f"), form, names))
                .toText());
    }

    private XmlElement section() {
        if (sections.isEmpty()) {
            return XmlElement.leaf("none", "");
        }
        String id = sections.remove(0);
        List<XmlElement> rows = list(0, 3, i -> i, i -> row());
        return element("section", Map.of("id", id), List.of(labels(), XmlElement.of("rows", rows)));
    }

    private XmlElement row() {
        List<XmlElement> inRow = new ArrayList<>();
        int count = random.nextInt(3);
        while (inRow.size() < count && !cells.isEmpty()) {
            inRow.add(cell(cells.remove(0)));
        }
        Map<String, String> height = random.nextInt(4) == 0 ? Map.of("height", "auto") : Map.of();
        return new XmlElement("row", height, inRow, "");
    }

    private XmlElement cell(String id) {
        XmlElement parameters =
                XmlElement.of("parameters", List.of(XmlElement.leaf("Url", "page" + random.nextInt(2))));
        XmlElement control = new XmlElement(
                "control",
                Map.of("id", id + "_" + random.nextInt(2)),
                random.nextBoolean() ? List.of(parameters) : List.of(),
                "");
        return element("cell", Map.of("id", id), List.of(labels(), control));
    }

    private static XmlElement library(int number) {
        return new XmlElement("Library", Map.of("name", "lib" + number), List.of(), "");
    }

    /** Some attribute beside those that identify the element. */
    private XmlElement element(String name, Map<String, String> identity, List<XmlElement> children) {
        XmlElement element = new XmlElement(name, identity, children, "");
        return random.nextBoolean() ? element : element.withAttribute("visible", random.nextBoolean() + "");
    }

    private XmlElement labels() {
        return XmlElement.of("labels", random.nextInt(4) == 0 ? List.of() : List.of(label("label")));
    }

    private XmlElement label(String name) {
        return new XmlElement(
                name, Map.of("description", "text" + random.nextInt(3), "languagecode", "1033"), List.of(), "");
    }

    static ComponentBody siteMap(long seed) {
        return new GeneratedDefinitions(seed, "", 1).siteMap();
    }

    private ComponentBody siteMap() {
        List<XmlElement> areas = nodes("Area", 3, () -> nodes("Group", 3, () -> nodes("SubArea", 5, List::of)));
        XmlElement map = new XmlElement("SiteMap", Map.of("IntroducedVersion", "1.0"), areas, "");
        XmlElement name = XmlElement.leaf("SiteMapUniqueName", "m");
        return ComponentBody.of(
                XmlElement.of("AppModuleSiteMap", List.of(name, map)).toText());
    }

    private List<XmlElement> nodes(String name, int most, java.util.function.Supplier<List<XmlElement>> content) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, most).boxed().toList());
        Collections.shuffle(numbers, random);
        List<XmlElement> result = new ArrayList<>();
        numbers.subList(0, random.nextInt(most + 1))
                .forEach(number -> result.add(element(name, Map.of("Id", name + number), content.get())));
        return result;
    }

    static ComponentBody optionSet(long seed) {
        return new GeneratedDefinitions(seed, "", 1).optionSet();
    }

    private ComponentBody optionSet() {
        List<XmlElement> options = nodes("option", 8, () -> List.of(labels())).stream()
                .map(option -> new XmlElement(
                        "option", Map.of("value", option.attribute("Id").substring(6)), option.children(), ""))
                .toList();
        List<XmlElement> content = options.isEmpty()
                ? List.of(XmlElement.leaf("OptionSetType", "picklist"))
                : List.of(XmlElement.leaf("OptionSetType", "picklist"), XmlElement.of("options", options));
        return ComponentBody.of(new XmlElement("optionset", Map.of("Name", "o"), content, "").toText());
    }

    static ComponentBody ribbon(long seed) {
        GeneratedDefinitions made = new GeneratedDefinitions(seed, "", 1);
        List<XmlElement> content = List.of(
                XmlElement.of("CustomActions", made.nodes("CustomAction", 5, List::of)),
                XmlElement.of("LocLabels", made.nodes("LocLabel", 5, List::of)));
        return ComponentBody.of(XmlElement.of("RibbonDiffXml", content).toText());
    }

    /** The form with sections of its own added at the end of some columns. */
    static ComponentBody withSections(ComponentBody form, String prefix, long seed) {
        GeneratedDefinitions made = new GeneratedDefinitions(seed, prefix, 3);
        return ComponentBody.of(made.extended(XmlElement.parse(form.text())).toText());
    }

    private XmlElement extended(XmlElement element) {
        List<XmlElement> children = new ArrayList<>();
        element.children().forEach(child -> children.add(extended(child)));
        if (element.name().equals("sections") && random.nextBoolean() && !sections.isEmpty()) {
            children.add(section());
        }
        return children.isEmpty() ? element : element.withChildren(children);
    }

    /** Elements with distinct numbers. */
    private List<XmlElement> list(
            int least, int more, Function<Integer, Integer> number, Function<Integer, XmlElement> make) {
        List<XmlElement> result = new ArrayList<>();
        List<Integer> used = new ArrayList<>();
        int count = least + random.nextInt(more + 1);
        for (int i = 0; i < count; i++) {
            int next = number.apply(i);
            if (!used.contains(next)) {
                used.add(next);
                result.add(make.apply(next));
            }
        }
        return result;
    }
}
