package org.almanac.webapi.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.model.WebApiError;
import org.springframework.stereotype.Component;

/** The metadata objects of an environment's three sets. */
@Component
class DefinitionTrees {

    static final String TABLES = "EntityDefinitions";
    static final String CHOICES = "GlobalOptionSetDefinitions";
    static final String RELATIONSHIPS = "RelationshipDefinitions";

    private final TableDefinitions definitions;
    private final ServedTables tables;

    DefinitionTrees(TableDefinitions definitions, ServedTables tables) {
        this.definitions = definitions;
        this.tables = tables;
    }

    List<Tree> of(EnvironmentName environment, String set) {
        return switch (set) {
            case TABLES -> new TableTrees(tables.all(environment), choices(environment)).all();
            case CHOICES ->
                definitions.choices(environment).stream()
                        .map(ChoiceTrees::global)
                        .toList();
            case RELATIONSHIPS -> relationships(tables.all(environment));
            default -> throw WebApiError.noResource(set);
        };
    }

    private Map<String, ChoiceDefinition> choices(EnvironmentName environment) {
        Map<String, ChoiceDefinition> choices = new TreeMap<>();
        definitions
                .choices(environment)
                .forEach(choice -> choices.put(choice.name().toLowerCase(Locale.ROOT), choice));
        return choices;
    }

    private static List<Tree> relationships(List<TableDefinition> tables) {
        List<Tree> trees = new ArrayList<>();
        Set<ManyToManyRelationship> pairs = new TreeSet<>(Comparator.comparing(ManyToManyRelationship::schemaName));
        for (TableDefinition table : tables) {
            table.lookups().forEach(each -> trees.add(RelationshipTrees.of(each, tables)));
            pairs.addAll(table.manyToMany());
        }
        pairs.forEach(pair -> trees.add(RelationshipTrees.of(pair)));
        return trees;
    }
}
