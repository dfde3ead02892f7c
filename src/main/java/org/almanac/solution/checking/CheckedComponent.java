package org.almanac.solution.checking;

import java.util.ArrayList;
import java.util.List;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.Placement;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** A component under inspection; its definition becomes a tree only when a rule asks for it. */
public final class CheckedComponent {

    private static final XmlElement NOTHING = XmlElement.leaf("nothing", "");

    private final PackageComponent component;
    private @Nullable XmlElement xml;

    CheckedComponent(PackageComponent component) {
        this.component = component;
    }

    public ComponentRef ref() {
        return component.ref();
    }

    public PackageComponent component() {
        return component;
    }

    /** Whether it is of that kind and the package has its definition. */
    public boolean isDefined(String kind) {
        return component.body() != null && component.ref().kind().name().equals(kind);
    }

    public String name() {
        return component.name();
    }

    /** The definition; an empty element where the package has none. */
    public XmlElement xml() {
        if (xml == null) {
            ComponentBody body = component.body();
            xml = body == null ? NOTHING : XmlElement.parse(body.text());
        }
        return xml;
    }

    /** Text of a child element; empty where there is none. */
    public String text(String child) {
        return xml().childText(child).strip();
    }

    /** All elements of that name, however deep, in document order. */
    public List<XmlElement> all(String element) {
        List<XmlElement> found = new ArrayList<>();
        collect(xml(), element, found);
        return found;
    }

    private static void collect(XmlElement from, String name, List<XmlElement> found) {
        for (XmlElement child : from.children()) {
            if (child.name().equals(name)) {
                found.add(child);
            }
            collect(child, name, found);
        }
    }

    /** Where its definition stands in the package. */
    public String location() {
        Placement place = component.placement();
        String file = place.context().get("file");
        if (file != null) {
            return place.container() + '/' + file;
        }
        return place.container().endsWith(".xml") ? place.container() : "customizations.xml/" + place.container();
    }
}
