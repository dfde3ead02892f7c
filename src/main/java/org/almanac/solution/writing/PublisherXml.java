package org.almanac.solution.writing;

import java.util.List;
import java.util.Map;
import org.almanac.solution.Publisher;
import org.almanac.solution.XmlElement;

/** The publisher in solution.xml (package-format 2). */
final class PublisherXml {

    private static final XmlElement NIL_ADDRESS =
            new XmlElement("EMailAddress", Map.of("xsi:nil", "true"), List.of(), "");
    private static final XmlElement NIL_SITE =
            new XmlElement("SupportingWebsiteUrl", Map.of("xsi:nil", "true"), List.of(), "");

    private PublisherXml() {}

    /** The publisher's element; what the manifest already says beyond the values is kept. */
    static XmlElement of(Publisher publisher, XmlElement solution) {
        XmlElement name = new XmlElement(
                "LocalizedName", Map.of("description", publisher.displayName(), "languagecode", "1033"), List.of(), "");
        XmlElement fresh = XmlElement.of(
                "Publisher",
                List.of(
                        XmlElement.leaf("UniqueName", publisher.uniqueName()),
                        XmlElement.of("LocalizedNames", List.of(name)),
                        XmlElement.of("Descriptions", List.of()),
                        NIL_ADDRESS,
                        NIL_SITE));
        return solution.child("Publisher")
                .orElse(fresh)
                .withChild(XmlElement.leaf("UniqueName", publisher.uniqueName()))
                .withChild(XmlElement.of("LocalizedNames", List.of(name)))
                .withChild(XmlElement.leaf("CustomizationPrefix", publisher.prefix()))
                .withChild(XmlElement.leaf(
                        "CustomizationOptionValuePrefix", String.valueOf(publisher.optionValuePrefix())));
    }
}
