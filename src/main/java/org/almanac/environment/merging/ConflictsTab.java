package org.almanac.environment.merging;

import java.util.List;
import java.util.Map;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** The tab that is made for the elements of a form that could not be merged, so that nothing is lost. */
final class ConflictsTab {

    private static final String NAME = "Conflicts_Tab";
    private static final String TAB = "{c0f11c75-0000-4000-8000-000000000001}";
    private static final String SECTION = "{c0f11c75-0000-4000-8000-000000000002}";

    private final Part form;

    /** @param form the element that has the tabs, or one around it */
    ConflictsTab(Part form) {
        this.form = form;
    }

    /** Sections come below the tab as they are, cells and what else is in one come into one section. */
    void take(List<Part> homeless) {
        for (Part element : homeless) {
            Part sections = sections(tabs());
            if (element.name.equals("section")) {
                sections.children.add(element);
            } else {
                new Rows(rows(sections)).insert(element, null, XmlElement.of("row", List.of()), 0);
            }
        }
    }

    private Part tabs() {
        Part found = find(form, "tabs");
        if (found != null) {
            return found;
        }
        Part parent = find(form, "form");
        return made(parent == null ? form : parent, "tabs", XmlElement.of("tabs", List.of()));
    }

    private Part sections(Part tabs) {
        Part tab = tabs.child("tab " + TAB.substring(1, TAB.length() - 1));
        if (tab == null) {
            tab = made(tabs, "tab " + TAB.substring(1, TAB.length() - 1), tab());
        }
        Part sections = find(tab, "sections");
        return sections != null ? sections : made(tab, "sections", XmlElement.of("sections", List.of()));
    }

    private static Part rows(Part sections) {
        String key = "section " + SECTION.substring(1, SECTION.length() - 1);
        Part section = sections.child(key);
        if (section == null) {
            section = made(sections, key, section());
        }
        Part rows = section.child(Grammar.ROWS);
        return rows != null ? rows : made(section, Grammar.ROWS, XmlElement.of(Grammar.ROWS, List.of()));
    }

    /** The tab claims no place, so that nobody can be in its way. */
    private static Part made(Part parent, String key, XmlElement element) {
        Part part = Part.of(Grammar.FORM, key, element, NAME);
        part.ordinal = null;
        parent.children.add(part);
        return part;
    }

    private static @Nullable Part find(Part part, String name) {
        if (part.name.equals(name)) {
            return part;
        }
        for (Part child : part.children) {
            Part found = find(child, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static XmlElement tab() {
        XmlElement column =
                new XmlElement("column", Map.of("width", "100%"), List.of(XmlElement.of("sections", List.of())), "");
        Map<String, String> attributes =
                Map.of("id", TAB, "name", NAME, "IsUserDefined", "0", "expanded", "true", "showlabel", "true");
        return new XmlElement("tab", attributes, List.of(labels(), XmlElement.of("columns", List.of(column))), "");
    }

    private static XmlElement section() {
        Map<String, String> attributes = Map.of(
                "id", SECTION, "name", NAME + "_section", "IsUserDefined", "0", "columns", "1", "showlabel", "false");
        return new XmlElement("section", attributes, List.of(labels(), XmlElement.of(Grammar.ROWS, List.of())), "");
    }

    private static XmlElement labels() {
        Map<String, String> label = Map.of("description", "Conflicts Tab", "languagecode", "1033");
        return XmlElement.of("labels", List.of(new XmlElement("label", label, List.of(), "")));
    }
}
