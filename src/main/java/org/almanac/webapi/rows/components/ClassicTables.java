package org.almanac.webapi.rows.components;

import static org.almanac.webapi.model.ValueType.BOOLEAN;
import static org.almanac.webapi.model.ValueType.INTEGER;
import static org.almanac.webapi.model.ValueType.MEMO;
import static org.almanac.webapi.model.ValueType.STATE;
import static org.almanac.webapi.model.ValueType.STATUS;
import static org.almanac.webapi.model.ValueType.STRING;

import java.util.List;
import java.util.Map;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.rows.components.ComponentColumn.Form;
import org.almanac.webapi.rows.components.ComponentTable.States;

/**
 * The tables of components that every environment has (dataverse-semantics 8.10). The columns are those that definitions hold
 * (package-format 4 to 6).
 */
final class ClassicTables {

    private static final String CUSTOMIZABLE = "IsCustomizable";
    private static final String VARIABLE = "environmentvariabledefinition";

    private ClassicTables() {}

    static List<ComponentTable> all() {
        return List.of(
                webResources(),
                workflows(),
                views(),
                forms(),
                TableDraft.of("Role")
                        .id("roleid", "@id")
                        .name("name", "@name", Form.TEXT)
                        .standing("@isinherited", "1")
                        .standing(CUSTOMIZABLE, "1")
                        .table(),
                siteMaps(),
                apps(),
                assemblies(),
                TableDraft.of("PluginType")
                        .name("typename", "@Name", Form.TEXT)
                        .with("friendlyname", "FriendlyName", STRING)
                        .key("typename")
                        .table(),
                steps(),
                variables(),
                variableValues(),
                connectionReferences(),
                TableDraft.of("FieldSecurityProfile")
                        .id("fieldsecurityprofileid", "@fieldsecurityprofileid")
                        .name("name", "@name", Form.TEXT)
                        .with("description", "@description", STRING)
                        .table());
    }

    private static ComponentTable webResources() {
        return TableDraft.of("WebResource")
                .id("webresourceid", "WebResourceId")
                .name("name", "Name", Form.TEXT)
                .key("name")
                .with("displayname", "DisplayName", STRING)
                .with("description", "Description", STRING)
                .with(ComponentColumn.choice(
                        "webresourcetype",
                        "WebResourceType",
                        Map.ofEntries(
                                Map.entry(1, "Webpage (HTML)"),
                                Map.entry(2, "Style Sheet (CSS)"),
                                Map.entry(3, "Script (JScript)"),
                                Map.entry(4, "Data (XML)"),
                                Map.entry(5, "PNG format"),
                                Map.entry(6, "JPG format"),
                                Map.entry(7, "GIF format"),
                                Map.entry(8, "Silverlight (XAP)"),
                                Map.entry(9, "Style Sheet (XSL)"),
                                Map.entry(10, "ICO format"),
                                Map.entry(11, "Vector format (SVG)"),
                                Map.entry(12, "String (RESX)"))))
                .with("languagecode", "LanguageCode", INTEGER)
                .with("content", "FileName", MEMO, Form.FILE)
                .standing(CUSTOMIZABLE, "1")
                .standing("CanBeDeleted", "1")
                .standing("IsHidden", "0")
                .standing("IntroducedVersion", "1.0")
                .drafts()
                .table();
    }

    private static ComponentTable workflows() {
        return TableDraft.of("Workflow")
                .id("workflowid", "@WorkflowId")
                .name("name", "@Name", Form.TEXT)
                .with("description", "@Description", STRING)
                .with(ComponentColumn.choice(
                        "category",
                        "Category",
                        Map.of(
                                0, "Workflow",
                                1, "Dialog",
                                2, "Business Rule",
                                3, "Action",
                                4, "Business Process Flow",
                                5, "Modern Flow",
                                6, "Desktop Flow")))
                .with(ComponentColumn.choice("type", "Type", Map.of(1, "Definition", 2, "Activation", 3, "Template")))
                .with(ComponentColumn.choice("mode", "Mode", Map.of(0, "Background", 1, "Real-time")))
                .with(ComponentColumn.choice(
                        "scope",
                        "Scope",
                        Map.of(
                                1, "User",
                                2, "Business Unit",
                                3, "Parent: Child Business Units",
                                4, "Organization")))
                .with("primaryentity", "PrimaryEntity", STRING)
                .with("clientdata", "JsonFileName", MEMO, Form.TEXT_FILE)
                .with("xaml", "XamlFileName", MEMO, Form.TEXT_FILE)
                .standing("Type", "1")
                .standing("Mode", "0")
                .standing("Scope", "4")
                .standing("RunAs", "1")
                .standing(CUSTOMIZABLE, "1")
                .standing("PrimaryEntity", "none")
                .states(States.PROCESS)
                .table();
    }

    private static ComponentTable views() {
        return TableDraft.of("SavedQuery")
                .set("savedqueries")
                .id("savedqueryid", "savedqueryid")
                .name("name", "LocalizedNames", Form.LABEL)
                .parent("returnedtypecode")
                .with("querytype", "querytype", INTEGER)
                .with("fetchxml", "fetchxml", MEMO, Form.WRAPPED_XML)
                .with("layoutxml", "layoutxml", MEMO, Form.WRAPPED_XML)
                .with("isdefault", "isdefault", BOOLEAN)
                .with("isquickfindquery", "isquickfindquery", BOOLEAN)
                .standing(CUSTOMIZABLE, "1")
                .standing("isprivate", "0")
                .drafts()
                .table();
    }

    private static ComponentTable forms() {
        return TableDraft.of("SystemForm")
                .id("formid", "formid")
                .name("name", "LocalizedNames", Form.LABEL)
                .parent("objecttypecode")
                .with("description", "Descriptions", STRING, Form.LABEL)
                .with("formactivationstate", "FormActivationState", INTEGER)
                .with("formpresentation", "FormPresentation", INTEGER)
                .with("formxml", "form", MEMO, Form.XML)
                .standing(CUSTOMIZABLE, "1")
                .standing("CanBeDeleted", "1")
                .standing("FormActivationState", "1")
                .drafts()
                .table();
    }

    private static ComponentTable siteMaps() {
        return TableDraft.of("SiteMap")
                .name("sitemapname", "LocalizedNames", Form.LABEL)
                .with("sitemapnameunique", "SiteMapUniqueName", STRING)
                .with("sitemapxml", "SiteMap", MEMO, Form.XML)
                .key("sitemapnameunique")
                .drafts()
                .table();
    }

    private static ComponentTable apps() {
        return TableDraft.of("AppModule")
                .name("name", "LocalizedNames", Form.LABEL)
                .with("uniquename", "UniqueName", STRING)
                .with("clienttype", "ClientType", INTEGER)
                .with("navigationtype", "NavigationType", INTEGER)
                .with("statecode", "statecode", STATE)
                .with("statuscode", "statuscode", STATUS)
                .key("uniquename")
                .standing("statecode", "0")
                .standing("statuscode", "1")
                .drafts()
                .table();
    }

    private static ComponentTable assemblies() {
        return TableDraft.of("PluginAssembly")
                .id("pluginassemblyid", "@PluginAssemblyId")
                .name("name", "@FullName", Form.TEXT)
                .key("name")
                .with("isolationmode", "IsolationMode", INTEGER)
                .with("sourcetype", "SourceType", INTEGER)
                .with("content", "FileName", MEMO, Form.FILE)
                .table();
    }

    private static ComponentTable steps() {
        return TableDraft.of("SdkMessageProcessingStep")
                .id("sdkmessageprocessingstepid", "@SdkMessageProcessingStepId")
                .name("name", "@Name", Form.TEXT)
                .with("description", "@Description", STRING)
                .with("plugintypename", "PluginTypeName", STRING)
                .with("primaryobjecttypecode", "PrimaryEntity", STRING)
                .with("mode", "Mode", INTEGER)
                .with("rank", "Rank", INTEGER)
                .with("stage", "Stage", INTEGER)
                .standing(CUSTOMIZABLE, "1")
                .states(States.STEP)
                .table();
    }

    private static ComponentTable variables() {
        return TableDraft.of(VARIABLE)
                .named("schemaname")
                .with("schemaname", "@schemaname", STRING)
                .key("schemaname")
                .with("displayname", "displayname", STRING, Form.LABEL)
                .with("description", "description", STRING, Form.LABEL)
                .with("defaultvalue", "defaultvalue", MEMO)
                .with(ComponentColumn.choice(
                        "type",
                        "type",
                        Map.of(
                                100000000, "String",
                                100000001, "Number",
                                100000002, "Boolean",
                                100000003, "JSON",
                                100000004, "Data source",
                                100000005, "Secret")))
                .with("isrequired", "isrequired", BOOLEAN)
                .standing("type", "100000000")
                .standing("iscustomizable", "1")
                .standing("isrequired", "0")
                .standing("secretstore", "0")
                .collection(
                        "environmentvariabledefinition_environmentvariablevalue",
                        VariableValueRows.KIND,
                        VARIABLE + "id")
                .table();
    }

    private static ComponentTable variableValues() {
        return TableDraft.of(VariableValueRows.KIND)
                .id(VariableValueRows.KIND + "id", "@" + VariableValueRows.KIND + "id")
                .named("schemaname")
                .with("schemaname", "", STRING)
                .with("value", "value", MEMO)
                .lookup(new Lookup(
                        VARIABLE + "id",
                        "EnvironmentVariableDefinitionId",
                        VARIABLE,
                        true,
                        "environmentvariabledefinition_environmentvariablevalue"))
                .standing("iscustomizable", "1")
                .table();
    }

    private static ComponentTable connectionReferences() {
        return TableDraft.of("connectionreference")
                .name("connectionreferencedisplayname", "connectionreferencedisplayname", Form.TEXT)
                .with("connectionreferencelogicalname", "@connectionreferencelogicalname", STRING)
                .key("connectionreferencelogicalname")
                .with("connectorid", "connectorid", STRING)
                .with("connectionid", "connectionid", STRING)
                .with("description", "description", STRING)
                .with("statecode", "statecode", STATE)
                .with("statuscode", "statuscode", STATUS)
                .standing("iscustomizable", "1")
                .standing("statecode", "0")
                .standing("statuscode", "1")
                .table();
    }
}
