package org.almanac.dualwrite.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.environment.DataTables;
import org.almanac.environment.EffectiveComponent;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/** Tables of an embedded environment, as far as a link looks at them. */
final class Dataverse {

    private static final int PAGE = 1000;
    private static final String COMPANY = "cdm_company";
    private static final Pattern ATTRIBUTE = Pattern.compile("<AttributeName>([^<]+)</AttributeName>");

    private final EnvironmentName environment;
    private final Facts facts;
    private final Once<List<EffectiveComponent>> tables = new Once<>(this::readTables);
    private final Once<List<EffectiveComponent>> keys = new Once<>(this::readKeys);

    Dataverse(EnvironmentName environment, Facts facts) {
        this.environment = environment;
        this.facts = facts;
    }

    private List<EffectiveComponent> readTables() {
        return facts.values().of(environment, "Entity");
    }

    private List<EffectiveComponent> readKeys() {
        return facts.values().of(environment, "EntityKey");
    }

    /** Codes of the rows of companies; a blank text for a row without one. */
    List<String> companies() {
        if (facts.inventory()
                .stack(environment, ComponentRef.of("Entity", COMPANY))
                .isEmpty()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        @Nullable UUID after = null;
        List<DataTables.Row> page;
        do {
            page = facts.data().rows(environment, COMPANY, after, PAGE);
            page.forEach(row -> codes.add(String.valueOf(row.values().getOrDefault("cdm_companycode", ""))));
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return codes;
    }

    /** Columns of the first alternate key of a table; empty if it has none. */
    List<String> alternateKey(String set) {
        return table(set)
                .flatMap(table -> keys.get().stream()
                        .filter(key -> key.ref().key().startsWith(table + "."))
                        .min(Comparator.comparing(EffectiveComponent::ref)))
                .map(Dataverse::columns)
                .orElse(List.of());
    }

    private Optional<String> table(String set) {
        return tables.get().stream()
                .filter(table -> table.value("EntitySetName").equalsIgnoreCase(set))
                .map(table -> table.ref().key())
                .findFirst();
    }

    private static List<String> columns(EffectiveComponent key) {
        List<String> columns = new ArrayList<>();
        Matcher matcher = ATTRIBUTE.matcher(key.value("EntityKeyAttributes"));
        while (matcher.find()) {
            columns.add(matcher.group(1));
        }
        return columns;
    }
}
