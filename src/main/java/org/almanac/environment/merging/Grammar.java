package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.solution.MergeRule;
import org.almanac.solution.XmlElement;

/** What must be known of a kind's XML to merge it: which parts merge, what identifies an element, what is one value. */
enum Grammar {
    FORM(
            Set.of("form", "FormXml"),
            Set.of("tab", "section", "cell"),
            Set.of("parameters", "controlDescription", "DisplayConditions", "clientresources")),
    SITE_MAP(Set.of("SiteMap", "Area"), Set.of("Area", "Group", "SubArea"), Set.of()),
    RIBBON(
            Set.of(),
            Set.of(),
            Set.of(
                    "CustomAction",
                    "HideCustomAction",
                    "CommandDefinition",
                    "DisplayRule",
                    "EnableRule",
                    "TabDisplayRule",
                    "LocLabel",
                    "GroupTemplate")),
    APP(Set.of("AppModuleComponents"), Set.of(), Set.of("AppModuleComponent")),
    OPTION_SET(
            Set.of("options", "states", "statuses"),
            Set.of("option", "state", "status"),
            Set.of("option", "state", "status"));

    static final String ROWS = "rows";
    private static final String COLUMN = "column";

    /** What form elements hang on: where one is gone, what was in it has no place. */
    private static final Set<String> FRAME = Set.of("tab", COLUMN, "section", "row", "cell", "control");

    private final Set<String> merged;
    private final Set<String> positioned;
    private final Set<String> atomic;

    Grammar(Set<String> merged, Set<String> positioned, Set<String> atomic) {
        this.merged = merged;
        this.positioned = positioned;
        this.atomic = atomic;
    }

    /** @throws IllegalArgumentException for a rule that merges nothing */
    static Grammar of(MergeRule rule) {
        return switch (rule) {
            case FORM -> FORM;
            case SITE_MAP -> SITE_MAP;
            case RIBBON -> RIBBON;
            case APP -> APP;
            case OPTION_SET -> OPTION_SET;
            case TOP_WINS -> throw new IllegalArgumentException("nothing merges where the top wins");
        };
    }

    /** Whether a property is merged as a tree; of all others the top wins. */
    boolean merges(String property) {
        return merged.contains(property) || (this == RIBBON && !property.startsWith("@"));
    }

    /** Whether an element carries its place among its siblings as an ordinal. */
    boolean positioned(String name) {
        return positioned.contains(name);
    }

    /** Whether two solutions cannot share a place; a tab always finds one, as it cannot stand on another tab. */
    boolean conflicts(String name) {
        return this == FORM && (name.equals("section") || name.equals("cell"));
    }

    /** Whether an element is one value, replaced as a whole. */
    boolean atomic(XmlElement element) {
        return atomic.contains(element.name())
                || element.children().stream().anyMatch(child -> child.name().equals(XmlElement.TEXT));
    }

    /** Whether the children are rows of cells, which are identified by their cells and not by themselves. */
    boolean grid(String name) {
        return this == FORM && name.equals(ROWS);
    }

    /** Whether a form needs the element for what is in it. */
    boolean frame(String name) {
        return this == FORM && FRAME.contains(name);
    }

    /** Whether a later whole definition replaces those below instead of adding to them. */
    boolean wholeReplaces() {
        return this == FORM;
    }

    /** Whether an element without a mark only tells where it is, in a definition that has marks. */
    boolean anchors() {
        return this == FORM || this == SITE_MAP;
    }

    /** Identities of siblings; equal ones are numbered in their order. */
    List<String> keys(List<XmlElement> siblings) {
        List<String> keys = new ArrayList<>(siblings.size());
        Map<String, Integer> seen = new HashMap<>();
        for (XmlElement sibling : siblings) {
            boolean byPlace = this == FORM
                    && sibling.name().equals(COLUMN)
                    && sibling.attribute("id").isEmpty();
            String key = byPlace ? COLUMN + ' ' + seen.getOrDefault("", 0) : Identity.of(this, sibling);
            if (sibling.name().equals(COLUMN)) {
                seen.merge("", 1, Integer::sum);
            }
            int before = seen.merge(key, 1, Integer::sum) - 1;
            keys.add(before == 0 ? key : key + Identity.COUNT + before);
        }
        return keys;
    }
}
