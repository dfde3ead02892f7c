package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables as metadata objects: {@code EntityMetadata}. */
final class TableTrees {

    static final String TYPE = "EntityMetadata";

    /** Managed properties of tables by field (dataverse-semantics 2.4), all of which packages write as elements of the same name. */
    private static final List<String> MANAGED = List.of(
            "IsCustomizable",
            "IsRenameable",
            "IsMappable",
            "CanCreateAttributes",
            "CanCreateForms",
            "CanCreateViews",
            "CanCreateCharts",
            "CanModifyAdditionalSettings",
            "CanChangeHierarchicalRelationship",
            "CanEnableSyncToExternalSearchIndex",
            "CanChangeTrackingBeEnabled");

    /** Flags by field; the elements of packages have the same names. */
    private static final List<String> FLAGS = List.of(
            "IsActivity",
            "IsActivityParty",
            "IsBPFEntity",
            "IsBusinessProcessEnabled",
            "IsDocumentManagementEnabled",
            "IsQuickCreateEnabled",
            "IsReadingPaneEnabled",
            "IsKnowledgeManagementEnabled",
            "IsSLAEnabled",
            "IsSolutionAware",
            "ChangeTrackingEnabled",
            "SyncToExternalSearchIndex",
            "EntityHelpUrlEnabled",
            "AutoCreateAccessTeams",
            "EnforceStateTransitions");

    private final List<TableDefinition> tables;
    private final Map<String, ChoiceDefinition> choices;

    /** @param choices by name in lower case */
    TableTrees(List<TableDefinition> tables, Map<String, ChoiceDefinition> choices) {
        this.tables = tables;
        this.choices = choices;
    }

    List<Tree> all() {
        return tables.stream().map(this::of).toList();
    }

    Tree of(TableDefinition table) {
        Properties properties = new Properties(table.properties());
        boolean managed = table.managed();
        Tree tree = Tree.of(TYPE, MetadataIds.of(MetadataIds.table(table.logicalName())))
                .put("LogicalName", table.logicalName())
                .put("SchemaName", table.schemaName())
                .put("EntitySetName", table.entitySet())
                .put("LogicalCollectionName", table.entitySet())
                .put("CollectionSchemaName", SetNames.of(table.schemaName()))
                .put("PrimaryIdAttribute", table.primaryId())
                .set(
                        "PrimaryNameAttribute",
                        table.primaryName() == null
                                ? JsonNodeFactory.instance.nullNode()
                                : JsonNodeFactory.instance.textNode(table.primaryName()))
                .put("ObjectTypeCode", MetadataIds.typeCode(table.logicalName()))
                .put("OwnershipType", table.userOwned() ? "UserOwned" : "OrganizationOwned")
                .put("TableType", "Standard")
                .put("IsCustomEntity", !table.platform())
                .put("IsManaged", managed)
                .put("IsIntersect", false)
                .put("IsPrivate", false)
                .put("IsLogicalEntity", false)
                .put("IsValidForAdvancedFind", true)
                .put("IntroducedVersion", properties.text("IntroducedVersion"))
                .set("DisplayName", Labels.json(properties.element("LocalizedNames"), table.label()))
                .set(
                        "DisplayCollectionName",
                        Labels.json(properties.element("LocalizedCollectionNames"), table.collectionLabel()))
                .set("Description", Labels.json(properties.element("Descriptions"), table.description()))
                .set(
                        "IsAuditEnabled",
                        ManagedValues.flag(properties.flag("IsAuditEnabled", false), managed, "canmodifyauditsettings"))
                .empty("PrimaryImageAttribute", "DataProviderId", "DataSourceId", "ExternalName");
        for (String field : MANAGED) {
            tree.set(field, ManagedValues.flag(properties.flag(field, true), managed, field.toLowerCase(Locale.ROOT)));
        }
        FLAGS.forEach(field -> tree.put(field, properties.flag(field, false)));
        return tree.leadsTo("Attributes", new ColumnTrees(table, choices)::all)
                .leadsTo(
                        "Keys",
                        () -> table.keys().stream()
                                .map(key -> key(table.logicalName(), key))
                                .toList())
                .leadsTo(
                        "ManyToOneRelationships",
                        () -> table.lookups().stream()
                                .map(each -> RelationshipTrees.of(each, tables))
                                .toList())
                .leadsTo(
                        "OneToManyRelationships",
                        () -> table.referred().stream()
                                .map(each -> RelationshipTrees.of(each, tables))
                                .toList())
                .leadsTo(
                        "ManyToManyRelationships",
                        () -> table.manyToMany().stream()
                                .map(RelationshipTrees::of)
                                .toList());
    }

    private static Tree key(String table, KeyDefinition key) {
        var columns = JsonNodeFactory.instance.arrayNode();
        key.columns().forEach(columns::add);
        return Tree.of("EntityKeyMetadata", MetadataIds.of(MetadataIds.key(table, key.logicalName())))
                .put("LogicalName", key.logicalName())
                .put("SchemaName", key.schemaName())
                .put("EntityLogicalName", table)
                .put("EntityKeyIndexStatus", "Active")
                .put("IsManaged", key.managed())
                .set("KeyAttributes", columns)
                .set("DisplayName", Labels.json(key.label()))
                .set("IsCustomizable", ManagedValues.flag(true, key.managed(), "iscustomizable"));
    }
}
