package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Inventory;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.Publishers;
import org.almanac.environment.Publishing;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.XmlElement;
import org.almanac.webapi.definitions.TreePath.Segment;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.RequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes definitions into the unmanaged layer (dataverse-semantics 8.8). What is new is published at once, as on the platform;
 * edits are drafts. What is made without {@code MSCRM.SolutionUniqueName} joins no solution but the default one.
 */
@Component
class DefinitionChanges {

    private static final String DEFAULT = "Default";
    private static final String MERGE_LABELS = "mscrm.mergelabels";
    /** A prefix of five digits and four more. */
    private static final int OPTIONS = 10_000;

    private final ComponentEditing editing;
    private final Publishing publishing;
    private final Inventory inventory;
    private final Publishers publishers;
    private final TableDefinitions tables;

    DefinitionChanges(
            ComponentEditing editing,
            Publishing publishing,
            Inventory inventory,
            Publishers publishers,
            TableDefinitions tables) {
        this.editing = editing;
        this.publishing = publishing;
        this.inventory = inventory;
        this.publishers = publishers;
        this.tables = tables;
    }

    /** Makes a table with its key and the columns that the body has; one of them is the primary name. */
    String table(RequestContext context, ObjectNode body) {
        String schemaName = DefinitionNames.schemaName(body);
        String name = schemaName.toLowerCase(Locale.ROOT);
        if (tables.table(context.environment(), name).isPresent()) {
            throw DefinitionNames.duplicate("The table " + name);
        }
        JsonNode columns = body.path("Attributes");
        boolean named = false;
        for (JsonNode column : columns) {
            named |= column.path("IsPrimaryName").asBoolean(false);
        }
        if (!named) {
            throw new WebApiError(
                    400,
                    PlatformCode.PRIMARY_NAME_NOT_FOUND,
                    "One of the table's Attributes must have IsPrimaryName true.");
        }
        Set<ComponentRef> made = new TreeSet<>();
        made.add(put(context, MetadataIds.table(name), schemaName, null, TableXml.table(body)));
        ComponentRef table = MetadataIds.table(name);
        made.add(put(
                context,
                MetadataIds.column(name, name + "id"),
                name + '.' + schemaName + "Id",
                table,
                ColumnXml.key(schemaName + "Id", body.path("DisplayName"))));
        for (JsonNode column : columns) {
            made.add(column(context, name, column, null));
        }
        publish(context, made);
        return DefinitionTrees.TABLES + '(' + MetadataIds.of(table) + ')';
    }

    /** Makes a column of a table. */
    String column(RequestContext context, String table, ObjectNode body) {
        String name = DefinitionNames.schemaName(body).toLowerCase(Locale.ROOT);
        TableDefinition known = tables.table(context.environment(), table).orElseThrow();
        if (known.column(name).isPresent()) {
            throw DefinitionNames.duplicate("The column " + table + '.' + name);
        }
        if (ColumnXml.type(body).lookup()) {
            throw DefinitionNames.invalid("A lookup is made with its relationship, in RelationshipDefinitions.");
        }
        ComponentRef column = column(context, table, body, globalChoice(context.environment(), body));
        publish(context, Set.of(column));
        return DefinitionTrees.TABLES + '(' + MetadataIds.of(MetadataIds.table(table)) + ")/Attributes("
                + MetadataIds.of(column) + ')';
    }

    private ComponentRef column(RequestContext context, String table, JsonNode body, @Nullable String choice) {
        String schemaName = DefinitionNames.schemaName(body);
        ComponentRef column = MetadataIds.column(table, schemaName);
        return put(
                context,
                column,
                table + '.' + schemaName,
                MetadataIds.table(table),
                ColumnXml.of(table, body, choice, values(context)));
    }

    /** The global choice that a column refers to, by binding or by name; null for one of its own. */
    private @Nullable String globalChoice(EnvironmentName environment, JsonNode body) {
        String bound = body.path("GlobalOptionSet@odata.bind").asText("");
        JsonNode own = body.path("OptionSet");
        if (bound.isEmpty()) {
            boolean global = own.path("IsGlobal").asBoolean(false);
            return global ? DefinitionNames.name(own, "Name") : null;
        }
        Segment segment = Segment.of(bound.substring(bound.lastIndexOf('/') + 1));
        return tables.choices(environment).stream()
                .filter(choice -> segment.means(ChoiceTrees.global(choice)))
                .map(ChoiceDefinition::name)
                .findFirst()
                .orElseThrow(() -> DefinitionNames.invalid("There is no global choice " + bound + '.'));
    }

    /** Values of options that come without one begin with the publisher's prefix (dataverse-semantics 1.4). */
    private IntUnaryOperator values(RequestContext context) {
        String solution = solution(context);
        int prefix = inventory
                .solution(context.environment(), solution)
                .map(found -> found.publisher().optionValuePrefix())
                .orElseGet(() ->
                        publishers.ofDefaultSolution(context.environment()).optionValuePrefix());
        return n -> prefix * OPTIONS + n;
    }

    /** Makes an alternate key. */
    String key(RequestContext context, String table, ObjectNode body) {
        String schemaName = DefinitionNames.schemaName(body);
        ComponentRef key = MetadataIds.key(table, schemaName);
        put(context, key, table + '.' + schemaName, MetadataIds.table(table), TableXml.key(body));
        publish(context, Set.of(key));
        return DefinitionTrees.TABLES + '(' + MetadataIds.of(MetadataIds.table(table)) + ")/Keys(" + MetadataIds.of(key)
                + ')';
    }

    /** Makes a global choice. */
    String choice(RequestContext context, ObjectNode body) {
        String name = DefinitionNames.name(body, "Name");
        ComponentRef choice = MetadataIds.choice(name);
        if (inventory.stack(context.environment(), choice).isPresent()) {
            throw DefinitionNames.duplicate("The choice " + name);
        }
        put(context, choice, name, null, ChoiceXml.global(name, body, values(context)));
        publish(context, Set.of(choice));
        return DefinitionTrees.CHOICES + '(' + MetadataIds.of(choice) + ')';
    }

    /** Makes a relationship, with its lookup column if it is one-to-many. */
    String relationship(RequestContext context, ObjectNode body) {
        String schemaName = DefinitionNames.schemaName(body);
        ComponentRef relationship = MetadataIds.relationship(schemaName);
        if (inventory.stack(context.environment(), relationship).isPresent()) {
            throw DefinitionNames.duplicate("The relationship " + schemaName);
        }
        Set<ComponentRef> made = new TreeSet<>(Set.of(relationship));
        if (body.path("@odata.type").asText("").endsWith(RelationshipTrees.MANY_TO_MANY)) {
            ComponentRef first = table(context, body, "Entity1LogicalName");
            table(context, body, "Entity2LogicalName");
            put(context, relationship, schemaName, first, TableXml.manyToMany(body));
        } else {
            ComponentRef referencing = table(context, body, "ReferencingEntity");
            table(context, body, "ReferencedEntity");
            JsonNode lookup = body.path("Lookup");
            String column = DefinitionNames.schemaName(lookup);
            made.add(column(context, referencing.key(), lookup, null));
            put(context, relationship, schemaName, referencing, TableXml.oneToMany(body, column));
        }
        publish(context, made);
        return DefinitionTrees.RELATIONSHIPS + '(' + MetadataIds.of(relationship) + ')';
    }

    private ComponentRef table(RequestContext context, JsonNode body, String field) {
        String name = DefinitionNames.name(body, field).toLowerCase(Locale.ROOT);
        if (tables.table(context.environment(), name).isEmpty()) {
            throw DefinitionNames.invalid("There is no table " + name + '.');
        }
        return MetadataIds.table(name);
    }

    /** Changes what the body has and is not as it was. */
    void update(RequestContext context, Tree before, ObjectNode body) {
        List<PropertyEdit> edits =
                new DefinitionEdits(before, body, context.flags().contains(MERGE_LABELS)).all();
        if (!edits.isEmpty()) {
            editing.change(context.environment(), component(before), edits, context.solution(), context.operationKey());
        }
    }

    /** Deletes a definition; of a one-to-many relationship the lookup column as well. */
    void delete(RequestContext context, Tree tree) {
        List<ComponentRef> gone = new ArrayList<>(List.of(component(tree)));
        if (tree.type().equals(RelationshipTrees.ONE_TO_MANY)) {
            gone.add(MetadataIds.column(tree.text("ReferencingEntity"), tree.text("ReferencingAttribute")));
        }
        gone.forEach(component -> editing.delete(context.environment(), component, context.operationKey()));
    }

    private static ComponentRef component(Tree tree) {
        return switch (tree.type()) {
            case TableTrees.TYPE -> MetadataIds.table(tree.text("LogicalName"));
            case "EntityKeyMetadata" -> MetadataIds.key(tree.text("EntityLogicalName"), tree.text("LogicalName"));
            case RelationshipTrees.ONE_TO_MANY, RelationshipTrees.MANY_TO_MANY ->
                MetadataIds.relationship(tree.text("SchemaName"));
            case "OptionSetMetadata", "BooleanOptionSetMetadata" -> {
                if (!tree.fields().path("IsGlobal").asBoolean()) {
                    throw WebApiError.notAllowed("The choice of a column changes with the column.");
                }
                yield MetadataIds.choice(tree.text("Name"));
            }
            default -> MetadataIds.column(tree.text("EntityLogicalName"), tree.text("LogicalName"));
        };
    }

    private ComponentRef put(
            RequestContext context,
            ComponentRef component,
            String name,
            @Nullable ComponentRef parent,
            XmlElement xml) {
        editing.put(
                context.environment(),
                new ComponentDefinition(component, name, parent, xml.toText()),
                solution(context),
                context.operationKey());
        return component;
    }

    private static String solution(RequestContext context) {
        String solution = context.solution();
        return solution == null ? DEFAULT : solution;
    }

    private void publish(RequestContext context, Set<ComponentRef> made) {
        publishing.publish(context.environment(), made, context.operationKey());
    }
}
