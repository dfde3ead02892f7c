package org.almanac.solution.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.XmlElement;
import org.almanac.solution.xml.CanonicalXml;

/** The element of a component as it stands in a file: marks for files are paths again. */
final class WrittenComponent {

    private static final String REFERENCE = "reference";

    private final PackageComponent component;
    private final Map<String, Integer> roles = new HashMap<>();

    private WrittenComponent(PackageComponent component) {
        this.component = component;
    }

    /** The element; empty for a root component without anything in the package. */
    static Optional<XmlElement> element(PackageComponent component) {
        String text = component.body() != null
                ? component.body().text()
                : component.placement().context().get(REFERENCE);
        return Optional.ofNullable(text).map(t -> new WrittenComponent(component).resolve(XmlElement.parse(t)));
    }

    private XmlElement resolve(XmlElement element) {
        if (element.attributes().containsKey(CanonicalXml.FILE_HASH)) {
            return XmlElement.leaf(element.name(), '/' + path(element.name()));
        }
        if (element.children().isEmpty()) {
            return element;
        }
        List<XmlElement> children = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (!child.name().equals(CanonicalXml.FILE_ELEMENT)) {
                children.add(resolve(child));
            }
        }
        return element.withChildren(children);
    }

    private String path(String name) {
        int number = roles.merge(name, 1, Integer::sum);
        String role = number == 1 ? name : name + '#' + number;
        return component.files().stream()
                .filter(f -> f.role().equals(role))
                .map(ComponentFile::path)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(component.ref() + " lacks its file " + role));
    }
}
