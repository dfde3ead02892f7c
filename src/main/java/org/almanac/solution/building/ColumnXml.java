package org.almanac.solution.building;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.solution.XmlElement;

/** A column as exports write it (package-format 3). */
public final class ColumnXml {

    private ColumnXml() {}

    /**
     * The element {@code attribute}.
     *
     * @param type as exports write it: nvarchar, int, money, lookup, picklist, bit, datetime …
     * @param details further elements, such as {@code MaxLength}, by name
     */
    public static XmlElement of(String name, String type, String label, Map<String, String> details) {
        String logicalName = name.toLowerCase(Locale.ROOT);
        List<XmlElement> children = new ArrayList<>(Elements.record(
                        "attribute",
                        Map.of(),
                        "Type",
                        type,
                        "Name",
                        logicalName,
                        "LogicalName",
                        logicalName,
                        "RequiredLevel",
                        type.equals("primarykey") ? "systemrequired" : "none",
                        "DisplayMask",
                        "ValidForAdvancedFind|ValidForForm|ValidForGrid",
                        "IsCustomField",
                        type.equals("primarykey") ? "0" : "1",
                        "IntroducedVersion",
                        "1.0.0.0",
                        "IsCustomizable",
                        "1")
                .children());
        details.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(d -> children.add(XmlElement.leaf(d.getKey(), d.getValue())));
        children.add(Elements.labels("displaynames", "displayname", label));
        return new XmlElement("attribute", Map.of("PhysicalName", name), children, "");
    }
}
