package org.almanac.environment.exporting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;

/** The components that a definition names: tables of relationships, choices of columns, columns of forms and views. */
final class NamedComponents {

    private static final String TABLE = "Entity";
    private static final String COLUMN = "Attribute";

    private final ExportedComponent component;
    private final Set<ComponentRef> found = new TreeSet<>();

    private NamedComponents(ExportedComponent component) {
        this.component = component;
    }

    static Set<ComponentRef> of(ExportedComponent component) {
        return new NamedComponents(component).collect();
    }

    private Set<ComponentRef> collect() {
        Optional.ofNullable(component.identity().parent()).ifPresent(found::add);
        component.definition().ifPresent(this::read);
        found.remove(component.ref());
        return found;
    }

    private void read(ComponentBody body) {
        switch (component.ref().kind().name()) {
            case "EntityRelationship" -> relationship(body.properties());
            case COLUMN -> named("OptionSet", body.properties().get("OptionSetName"));
            case "SystemForm" -> columns(XmlElement.parse(body.text()), "control", "datafieldname");
            case "SavedQuery" -> columns(XmlElement.parse(body.text()), "cell", "name");
            case "AppModule" -> components(XmlElement.parse(body.text()));
            default -> {
                // other kinds name their parent only
            }
        }
    }

    private void relationship(Map<String, String> properties) {
        for (String end :
                new String[] {"ReferencingEntityName", "ReferencedEntityName", "FirstEntityName", "SecondEntityName"}) {
            named(TABLE, properties.get(end));
        }
    }

    private void named(String kind, @org.jspecify.annotations.Nullable String key) {
        if (key != null && !key.isBlank() && !key.startsWith("<")) {
            found.add(ComponentRef.of(kind, key));
        }
    }

    /** A name with a dot is a column of a linked table and says nothing of which. */
    private void columns(XmlElement element, String name, String attribute) {
        ComponentRef table = component.identity().parent();
        String column = element.name().equals(name) ? element.attribute(attribute) : "";
        if (table != null && !column.isEmpty() && column.indexOf('.') < 0) {
            found.add(ComponentRef.of(COLUMN, table.key() + '.' + column));
        }
        element.children().forEach(child -> columns(child, name, attribute));
    }

    private void components(XmlElement element) {
        if (element.name().equals("AppModuleComponent")) {
            ComponentRef named = ComponentKinds.ofDependency(element.attributes());
            named(named.kind().name(), named.key());
        }
        element.children().forEach(this::components);
    }
}
