package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almanac.solution.xml.CanonicalXml;
import org.almanac.solution.xml.XmlText;

class CanonicalTextProperties {

    /** Trees with text that XML must escape; no text is white space alone, which formatting may be. */
    @Provide
    Arbitrary<XmlElement> elements() {
        return element(3);
    }

    private static Arbitrary<XmlElement> element(int levels) {
        Arbitrary<String> names = Arbitraries.of("a", "Name", "xsi:nil", "entity", "LocalizedNames");
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab <>&\"'\t\n\r\u00e4\u4e2d")
                .ofMaxLength(8)
                .filter(text -> text.isEmpty() || !text.isBlank());
        Arbitrary<Map<String, String>> attributes = Arbitraries.maps(
                        Arbitraries.of("b", "a", "languagecode", "Id"), texts)
                .ofMaxSize(4);
        Arbitrary<XmlElement> leaf =
                Combinators.combine(names, attributes, texts).as((n, a, t) -> new XmlElement(n, a, List.of(), t));
        if (levels == 0) {
            return leaf;
        }
        Arbitrary<XmlElement> branch = Combinators.combine(
                        names,
                        attributes,
                        element(levels - 1).list().ofMinSize(1).ofMaxSize(4))
                .as((n, a, c) -> new XmlElement(n, a, c, ""));
        return Arbitraries.oneOf(leaf, branch);
    }

    @Property(tries = 300)
    void doesNotDependOnFormattingOrTheOrderOfAttributes(@ForAll("elements") XmlElement element, @ForAll long seed) {
        String written = written(element, new Random(seed));

        assertThat(CanonicalXml.of(written, "test", ReadLimits.standard())).isEqualTo(element.toText());
    }

    @Property(tries = 300)
    void isReadBackAsTheSameTree(@ForAll("elements") XmlElement element) {
        assertThat(XmlElement.parse(element.toText())).isEqualTo(element);
    }

    @Property(tries = 300)
    void isPutTogetherAgainFromItsProperties(@ForAll("elements") XmlElement element) {
        Map<String, String> properties = ComponentProperties.of(element.toText());
        String rebuilt = ComponentProperties.text(element.name(), properties);

        assertThat(ComponentProperties.of(rebuilt)).isEqualTo(properties);
    }

    private static String written(XmlElement element, Random random) {
        StringBuilder out = new StringBuilder(random.nextBoolean() ? "<?xml version=\"1.0\"?>\r\n" : "");
        write(element, random, out);
        return out.toString();
    }

    private static void write(XmlElement element, Random random, StringBuilder out) {
        out.append('<').append(element.name());
        List<Map.Entry<String, String>> attributes =
                new ArrayList<>(element.attributes().entrySet());
        Collections.shuffle(attributes, random);
        for (Map.Entry<String, String> attribute : attributes) {
            out.append(random.nextBoolean() ? " " : "\r\n   ")
                    .append(attribute.getKey())
                    .append(" = \"");
            XmlText.appendAttribute(out, attribute.getValue());
            out.append('"');
        }
        if (element.children().isEmpty() && element.text().isEmpty() && random.nextBoolean()) {
            out.append(random.nextBoolean() ? "/>" : " />");
            return;
        }
        out.append('>');
        XmlText.appendContent(out, element.text());
        for (XmlElement child : element.children()) {
            out.append(random.nextBoolean() ? "" : random.nextBoolean() ? "\r\n\t" : "<!-- c -->  ");
            write(child, random, out);
        }
        out.append(element.children().isEmpty() || random.nextBoolean() ? "" : "\n");
        out.append("</").append(element.name()).append('>');
    }
}
