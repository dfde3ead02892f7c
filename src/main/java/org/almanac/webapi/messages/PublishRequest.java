package org.almanac.webapi.messages;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowIds;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.model.WebApiError;
import org.springframework.stereotype.Component;

/** Reads {@code ParameterXml} of {@code PublishXml}: what is to be published, by section (dataverse-semantics 8.6). */
@Component
class PublishRequest {

    /** Kind by the element that names one component of it. */
    private static final Map<String, String> KINDS = Map.of(
            "entity", "Entity",
            "optionset", "OptionSet",
            "webresource", "WebResource",
            "sitemap", "SiteMap",
            "dashboard", "SystemForm",
            "appmodule", "AppModule",
            "workflow", "Workflow");

    private static final String ROOT = "importexportxml";
    private static final int SECTION = 2;
    private static final int COMPONENT = 3;

    private final Components components;

    PublishRequest(Components components) {
        this.components = components;
    }

    /** @throws WebApiError 400 for what is no such XML, 404 for a component that is not there */
    Set<ComponentRef> read(EnvironmentName environment, String parameterXml) {
        Set<ComponentRef> result = new LinkedHashSet<>();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(parameterXml));
            Deque<String> path = new ArrayDeque<>();
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.addLast(reader.getLocalName());
                    known(path);
                    text.setLength(0);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (path.size() == COMPONENT) {
                        result.add(component(
                                environment, path.getLast(), text.toString().strip()));
                    }
                    path.removeLast();
                }
            }
        } catch (XMLStreamException e) {
            throw WebApiError.malformed("ParameterXml is not well formed.");
        }
        return result;
    }

    /** Nothing outside of the text is ever read. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void known(Deque<String> path) {
        String name = path.getLast();
        boolean fits = path.size() == 1 && name.equals(ROOT)
                || path.size() == SECTION && name.endsWith("s")
                || path.size() == COMPONENT && KINDS.containsKey(name);
        if (!fits) {
            throw WebApiError.malformed(
                    "ParameterXml has the element '" + name + "', which cannot be published alone.");
        }
    }

    private ComponentRef component(EnvironmentName environment, String element, String text) {
        String kind = KINDS.getOrDefault(element, element);
        return RowIds.parse(text)
                .map(id -> components.named(environment, kind, id))
                .orElseGet(() -> new ComponentRef(ComponentKinds.ofType(kind), text));
    }
}
