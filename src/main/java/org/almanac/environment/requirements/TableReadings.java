package org.almanac.environment.requirements;

import org.almanac.solution.XmlElement;

/** Tables, columns, keys, relationships and what protects or shows columns (package-format 3 and 4). */
final class TableReadings {

    private static final java.util.Set<String> ICONS =
            java.util.Set.of("IconVectorName", "IconLargeName", "IconMediumName", "IconSmallName");

    private TableReadings() {}

    static void table(XmlElement body, Needs needs) {
        Walk.over(body, element -> {
            if (ICONS.contains(element.name())) {
                NavigationReadings.webResource(element.text(), needs);
            }
        });
    }

    /** A choice column and its global choice. */
    static void column(XmlElement body, Needs needs) {
        needs.add("OptionSet", body.childText("OptionSetName"));
    }

    static void key(XmlElement body, Needs needs) {
        Walk.over(body, element -> {
            if (element.name().equals("AttributeName")) {
                needs.column(needs.table(), element.text());
            }
        });
    }

    /** Both tables, and the lookup column. */
    static void relationship(XmlElement body, Needs needs) {
        String referencing = body.childText("ReferencingEntityName");
        needs.table(referencing);
        needs.table(body.childText("ReferencedEntityName"));
        needs.column(referencing, body.childText("ReferencingAttributeName"));
        needs.table(body.childText("FirstEntityName"));
        needs.table(body.childText("SecondEntityName"));
    }

    static void imageColumn(XmlElement body, Needs needs) {
        needs.column(body.childText("parententitylogicalname"), body.childText("attributelogicalname"));
    }

    static void primaryImage(XmlElement body, Needs needs) {
        needs.column(body.childText("parententitylogicalname"), body.childText("primaryimageattribute"));
    }

    static void securedColumns(XmlElement body, Needs needs) {
        Walk.over(body, element -> {
            if (element.name().equals("FieldPermission")) {
                needs.column(element.childText("EntityName"), element.childText("AttributeName"));
            }
        });
    }

    static void maskedColumn(XmlElement body, Needs needs) {
        needs.column(body.childText("entityname"), body.childText("attributelogicalname"));
    }
}
