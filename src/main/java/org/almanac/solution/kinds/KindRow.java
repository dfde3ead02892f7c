package org.almanac.solution.kinds;

import java.util.ArrayList;
import java.util.List;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.KindDescriptor.RootKey;
import org.almanac.solution.MergeRule;
import org.jspecify.annotations.Nullable;

/** A row of the registry while it is written down; most kinds need few of the columns. */
final class KindRow {

    private final String name;
    private final @Nullable Integer number;
    private RootKey rootKey = RootKey.SCHEMA_NAME;
    private boolean listed;
    private @Nullable String section;
    private String element;
    private final List<String> keys = new ArrayList<>();
    private MergeRule mergeRule = MergeRule.TOP_WINS;
    private List<String> aliases = List.of();
    private @Nullable String entitySet;

    private KindRow(String name, @Nullable Integer number) {
        this.name = name;
        this.number = number;
        this.element = name;
    }

    /** A kind with a number of its own everywhere. */
    static KindRow classic(int number, String name) {
        return new KindRow(name, number);
    }

    /** A kind of the solution component framework: name and element are the table's logical name. */
    static KindRow table(String name) {
        return new KindRow(name, null);
    }

    KindRow byId() {
        rootKey = RootKey.ID;
        return this;
    }

    KindRow unnamed() {
        rootKey = RootKey.NONE;
        return this;
    }

    /** Exports always list it in the manifest. */
    KindRow listed() {
        listed = true;
        return this;
    }

    KindRow in(String path, String elementName) {
        section = path;
        element = elementName;
        return this;
    }

    KindRow element(String elementName) {
        element = elementName;
        return this;
    }

    KindRow key(String... places) {
        keys.addAll(List.of(places));
        return this;
    }

    KindRow merges(MergeRule rule) {
        mergeRule = rule;
        return this;
    }

    KindRow alias(String... names) {
        aliases = List.of(names);
        return this;
    }

    KindRow set(String name) {
        entitySet = name;
        return this;
    }

    KindDescriptor build() {
        return new KindDescriptor(
                new ComponentKind(name),
                number,
                rootKey,
                listed,
                section,
                element,
                keys,
                mergeRule,
                aliases,
                entitySet);
    }
}
