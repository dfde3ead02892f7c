package org.almanac.environment.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.environment.PackageFacts;
import org.almanac.environment.PackageFacts.FlowConnections;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;

/** Gathers {@link PackageFacts} component by component. */
public final class PackageFactsDraft {

    private static final String COLUMN = "Attribute";
    private static final String CUSTOM = "<IsCustomField>1</IsCustomField>";
    private static final String KEY = "<Type>primarykey</Type>";
    private static final String NAME = "PrimaryName";

    private final String prefix;
    private final List<ComponentRef> foreignColumns = new ArrayList<>();
    private final Set<String> keyed = new LinkedHashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<Integer> languages = new TreeSet<>();
    private final List<FlowConnections> flows = new ArrayList<>();
    private boolean isvConfig;

    /** @param prefix customization prefix of the solution's publisher */
    public PackageFactsDraft(String prefix) {
        this.prefix = prefix.toLowerCase(Locale.ROOT) + '_';
    }

    /** A component with its definition. */
    public void component(ComponentRef component, ComponentBody body) {
        int dot = component.key().indexOf('.');
        if (component.kind().name().equals(COLUMN) && dot > 0) {
            column(component, component.key().substring(0, dot), body.text());
        }
    }

    private void column(ComponentRef column, String table, String text) {
        if (text.contains(CUSTOM) && !column.key().startsWith(prefix, table.length() + 1)) {
            foreignColumns.add(column);
        }
        if (text.contains(KEY)) {
            keyed.add(table);
        }
        int mask = text.indexOf("<DisplayMask>");
        if (mask >= 0
                && text.substring(mask, text.indexOf("</DisplayMask>", mask)).contains(NAME)) {
            named.add(table);
        }
    }

    /** The connection references that a flow uses, by their logical names. */
    public void flow(ComponentRef flow, Collection<String> connectionReferences) {
        if (!connectionReferences.isEmpty()) {
            flows.add(new FlowConnections(
                    flow,
                    connectionReferences.stream()
                            .map(name -> ComponentRef.of("connectionreference", name))
                            .distinct()
                            .toList()));
        }
    }

    /** LCIDs of labels in the package. */
    public void languages(Collection<Integer> lcids) {
        languages.addAll(lcids);
    }

    /** The sections of customizations.xml. */
    public void sections(Collection<String> names) {
        isvConfig |= names.stream().anyMatch("IsvConfig"::equalsIgnoreCase);
    }

    /** @param size of the zip in bytes */
    public PackageFacts facts(long size) {
        List<ComponentRef> nameless = keyed.stream()
                .filter(table -> !named.contains(table))
                .map(table -> ComponentRef.of("Entity", table))
                .toList();
        return new PackageFacts(size, List.copyOf(languages), isvConfig, foreignColumns, nameless, flows);
    }
}
