package org.almanac.solution.kinds;

import static org.almanac.solution.kinds.KindRow.classic;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.MergeRule;

/** Tables and what belongs to them (package-format 3 and 4). */
public final class TableKinds {

    private TableKinds() {}

    public static List<KindDescriptor> rows() {
        return Stream.of(
                        classic(1, "Entity")
                                .in("Entities", "Entity")
                                .listed()
                                .key("Name")
                                .set("entities"),
                        classic(2, "Attribute").element("attribute").key("LogicalName", "Name", "@PhysicalName"),
                        classic(14, "EntityKey").key("LogicalName", "Name"),
                        classic(10, "EntityRelationship")
                                .in("EntityRelationships", "EntityRelationship")
                                .key("@Name")
                                .alias("relationship"),
                        classic(3, "Relationship"),
                        classic(4, "AttributePicklistValue"),
                        classic(9, "OptionSet")
                                .in("optionsets", "optionset")
                                .listed()
                                .key("@Name")
                                .merges(MergeRule.OPTION_SET),
                        classic(46, "EntityMap")
                                .in("EntityMaps", "EntityMap")
                                .key("EntitySource|EntityTarget")
                                .set("entitymaps"),
                        classic(65, "HierarchyRule").byId().set("hierarchyrules"),
                        classic(26, "SavedQuery")
                                .byId()
                                .element("savedquery")
                                .key("savedqueryid")
                                .set("savedqueries"),
                        classic(59, "SavedQueryVisualization")
                                .byId()
                                .element("visualization")
                                .key("savedqueryvisualizationid")
                                .set("savedqueryvisualizations"),
                        classic(431, "AttributeImageConfig")
                                .in("AttributeImageConfigs", "AttributeImageConfig")
                                .key("parententitylogicalname.attributelogicalname")
                                .set("attributeimageconfigs"),
                        classic(432, "EntityImageConfig")
                                .in("EntityImageConfigs", "EntityImageConfig")
                                .key("parententitylogicalname")
                                .set("entityimageconfigs"),
                        classic(183, "EntityDataSource")
                                .in("EntityDataSources", "EntityDataSource")
                                .key("EntityName", "Name", "name", "EntityDataSourceId", "entitydatasourceid"))
                .map(KindRow::build)
                .toList();
    }
}
