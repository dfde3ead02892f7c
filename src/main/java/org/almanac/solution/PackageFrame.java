package org.almanac.solution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a package has besides its manifest and its components; needed to write it back without loss.
 *
 * @param rootAttributes attributes of the root of customizations.xml
 * @param sections attributes of each section, empty for nearly all, by the section's name in file order; also sections
 *     without content
 * @param languages LCIDs in the section {@code Languages}
 * @param otherFiles files that belong to no component, such as {@code filteredcomponents.xml}; their role is their path
 * @param settings system settings in the section {@code OrganizationSettings}, by the element's name in file order
 */
public record PackageFrame(
        Map<String, String> rootAttributes,
        Map<String, Map<String, String>> sections,
        List<Integer> languages,
        List<ComponentFile> otherFiles,
        Map<String, String> settings) {

    /** Sections that exports write even when they are empty. */
    public static final List<String> ALWAYS = List.of(
            "Entities",
            "Roles",
            "Workflows",
            "FieldSecurityProfiles",
            "Templates",
            "EntityMaps",
            "EntityRelationships",
            "OrganizationSettings",
            "optionsets",
            "CustomControls",
            "EntityDataProviders",
            "Languages");

    public PackageFrame {
        rootAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(rootAttributes));
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        languages = List.copyOf(languages);
        otherFiles = List.copyOf(otherFiles);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The same frame with these settings and no others. */
    public PackageFrame withSettings(Map<String, String> others) {
        return new PackageFrame(rootAttributes, sections, languages, otherFiles, others);
    }

    /** The frame of a package that is made from nothing: one language and no other files. */
    public static PackageFrame of(int language) {
        return new PackageFrame(
                Map.of("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                Map.of(),
                List.of(language),
                List.of(),
                Map.of());
    }
}
