package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.List;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.MergeRule;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** A stack of layers in words, the lowest first. */
final class Layers {

    private final MergeRule rule;
    private final List<LayerDefinition> layers = new ArrayList<>();

    private Layers(MergeRule rule) {
        this.rule = rule;
    }

    static Layers of(MergeRule rule) {
        return new Layers(rule);
    }

    /** Puts a layer on top. */
    Layers with(String solution, String xml) {
        return with(solution, ComponentBody.ofXml(xml));
    }

    Layers with(String solution, ComponentBody body) {
        layers.add(new LayerDefinition(solution, body));
        return this;
    }

    Layers without(String solution) {
        Layers rest = new Layers(rule);
        layers.stream().filter(layer -> !layer.solution().equals(solution)).forEach(rest.layers::add);
        return rest;
    }

    MergedDefinition merged() {
        return Merging.effective(rule, layers);
    }

    ComponentBody body() {
        return merged().body();
    }

    String text() {
        return body().text();
    }

    /** Values of an attribute of all elements of a name, in the order of the text. */
    List<String> all(String element, String attribute) {
        List<String> found = new ArrayList<>();
        collect(XmlElement.parse(text()), element, attribute, found);
        return found;
    }

    /** As {@link #all}, below the first element that has an attribute of that value. */
    List<String> all(String element, String attribute, String below) {
        List<String> found = new ArrayList<>();
        XmlElement start = find(XmlElement.parse(text()), below);
        if (start != null) {
            collect(start, element, attribute, found);
        }
        return found;
    }

    private static @Nullable XmlElement find(XmlElement element, String value) {
        if (element.attributes().containsValue(value)) {
            return element;
        }
        for (XmlElement child : element.children()) {
            XmlElement found = find(child, value);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static void collect(XmlElement element, String name, String attribute, List<String> found) {
        if (element.name().equals(name)) {
            found.add(element.attribute(attribute));
        }
        element.children().forEach(child -> collect(child, name, attribute, found));
    }
}
