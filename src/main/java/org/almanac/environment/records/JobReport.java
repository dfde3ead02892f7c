package org.almanac.environment.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job has to tell of its package and plan. It names neither environment nor time, so that the same import into many
 * environments is stored once.
 *
 * @param description of the solution; empty where the package has none
 * @param fileVersion format of the package; null in packages of the 2011 line
 * @param language LCID of the package's base language
 * @param smartDiff whether an upgrade skips what has not changed (dataverse-semantics 3.1)
 * @param publishes whether the components are published along, as those of a managed package
 * @param warnings those about no single component
 */
record JobReport(
        String solution,
        String displayName,
        String description,
        String version,
        boolean managed,
        String publisher,
        String publisherName,
        @Nullable String fileVersion,
        int language,
        boolean smartDiff,
        boolean publishes,
        List<Item> items,
        List<Root> roots,
        List<Dependency> dependencies,
        List<Warning> warnings) {

    JobReport {
        items = List.copyOf(items);
        roots = List.copyOf(roots);
        dependencies = List.copyOf(dependencies);
        warnings = List.copyOf(warnings);
    }

    /**
     * A component.
     *
     * @param kind canonical name
     * @param id GUID, its own or the one made from its name
     * @param fate what the plan says becomes of it
     */
    record Item(
            JobSection section,
            String kind,
            String id,
            String name,
            String fate,
            @Nullable Warning warning) {}

    /** A root component: number or name of its type, and what names it. */
    record Root(String type, String name) {}

    /** What the package needs and the environment has. */
    record Dependency(String required, String dependent) {}

    /** @param code the platform's number in hexadecimal; {@code 0} for what only Almanac warns of */
    record Warning(String code, String text) {}
}
