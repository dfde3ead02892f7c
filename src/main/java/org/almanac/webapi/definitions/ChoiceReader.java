package org.almanac.webapi.definitions;

import java.util.ArrayList;
import java.util.List;
import org.almanac.environment.EffectiveComponent;
import org.almanac.solution.XmlElement;

/** Reads global choices. */
final class ChoiceReader {

    private ChoiceReader() {}

    static ChoiceDefinition of(EffectiveComponent component) {
        Properties properties = new Properties(component.values());
        String name = properties.text("@Name");
        String label = properties.label("displaynames");
        List<XmlElement> lists = new ArrayList<>();
        properties.element("options").ifPresent(lists::add);
        return new ChoiceDefinition(
                name.isEmpty() ? component.ref().key() : name,
                label.isEmpty() ? properties.text("@localizedName") : label,
                properties.label("Descriptions"),
                OptionReader.of(XmlElement.of("optionset", lists)),
                component.managed(),
                component.values());
    }
}
