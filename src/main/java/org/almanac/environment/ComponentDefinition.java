package org.almanac.environment;

import java.util.List;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * A component as its author writes it.
 *
 * @param name as it is to be written, such as {@code ctso_Order}; the key in any case
 * @param parent the component that holds it; null for none, or for the table that a column's key names
 * @param xml the definition: one element, as customizations.xml has it
 * @param files that child elements of the definition refer to by their names
 */
public record ComponentDefinition(
        ComponentRef component, String name, @Nullable ComponentRef parent, String xml, List<DefinitionFile> files) {

    public ComponentDefinition {
        files = List.copyOf(files);
    }

    /** A component without files. */
    public ComponentDefinition(ComponentRef component, String name, @Nullable ComponentRef parent, String xml) {
        this(component, name, parent, xml, List.of());
    }

    /**
     * The definition as it is kept, with the contents of files for the references to them.
     *
     * @throws org.almanac.problem.BadInput if the XML is not well formed
     */
    public ComponentBody body() {
        ComponentBody body = ComponentBody.ofXml(xml);
        for (DefinitionFile file : files) {
            body = body.withFile(file.role(), file.hash());
        }
        return body;
    }
}
