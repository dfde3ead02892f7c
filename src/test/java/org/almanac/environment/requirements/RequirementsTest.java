package org.almanac.environment.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.environment.DependencyType;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    private static List<String> needs(String kind, String key, @Nullable String table, String xml) {
        ComponentRef parent = table == null ? null : ComponentRef.of("Entity", table);
        return Requirements.named(ComponentRef.of(kind, key), parent, ComponentBody.ofXml(xml)).stream()
                .map(ComponentRef::toString)
                .sorted()
                .toList();
    }

    @Test
    void aComponentIsPartOfItsTableAndThatIsSolutionInternal() {
        ComponentRef column = ComponentRef.of("Attribute", "ctso_car.ctso_x");
        ComponentRef table = ComponentRef.of("Entity", "ctso_car");

        assertThat(Requirements.of(column, table, ComponentBody.ofXml("<attribute><Type>int</Type></attribute>")))
                .containsExactly(new Requirement(table, DependencyType.SOLUTION_INTERNAL));
    }

    @Test
    void aTableMapNeedsTheTableThatItIsStoredInAndNothingThatItMaps() {
        assertThat(needs(
                        "msdyn_dualwriteentitymap",
                        "1a4f0000-0000-0000-0000-000000000001",
                        null,
                        "<msdyn_dualwriteentitymap><msdyn_name>ctso_[accounts - Customers V3]</msdyn_name>"
                                + "<msdyn_mapping>{\"legs\":[]}</msdyn_mapping></msdyn_dualwriteentitymap>"))
                .containsExactly("Entity msdyn_dualwriteentitymap");
    }

    @Test
    void aChoiceColumnNeedsItsGlobalChoice() {
        assertThat(needs(
                        "Attribute",
                        "ctso_car.ctso_colour",
                        "ctso_car",
                        "<attribute><Type>picklist</Type><OptionSetName>ctso_Colour</OptionSetName></attribute>"))
                .containsExactly("OptionSet ctso_colour");
    }

    @Test
    void aRelationshipNeedsBothTablesAndTheLookup() {
        assertThat(
                        needs(
                                "EntityRelationship",
                                "ctso_car_ctso_wheel",
                                "ctso_wheel",
                                "<EntityRelationship Name=\"x\"><ReferencingEntityName>ctso_Wheel</ReferencingEntityName>"
                                        + "<ReferencedEntityName>ctso_Car</ReferencedEntityName>"
                                        + "<ReferencingAttributeName>ctso_CarId</ReferencingAttributeName></EntityRelationship>"))
                .containsExactly("Attribute ctso_wheel.ctso_carid", "Entity ctso_car");
    }

    @Test
    void aFormNeedsItsColumnsScriptsPagesSubgridsAndQuickViews() {
        String xml = "<systemform><form><tab><control datafieldname=\"ctso_x\"/><control><parameters>"
                + "<TargetEntityType>ctso_wheel</TargetEntityType>"
                + "<ViewId>{92AFD454-0F2E-4397-A1C8-05E37C6AD699}</ViewId>"
                + "<RelationshipName>ctso_car_ctso_wheel</RelationshipName><Url>ctso_/page.html?a=1</Url>"
                + "<QuickForms>&lt;QuickFormIds&gt;&lt;QuickFormId entityname=\"contact\"&gt;"
                + "29DE27BC-A257-4F29-99CF-BAB4A84E688F&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms>"
                + "</parameters></control></tab></form><formLibraries><Library name=\"ctso_/main.js\"/></formLibraries>"
                + "</systemform>";

        assertThat(needs("SystemForm", "f", "ctso_car", xml))
                .containsExactly(
                        "Attribute ctso_car.ctso_x",
                        "Entity ctso_wheel",
                        "EntityRelationship ctso_car_ctso_wheel",
                        "SavedQuery 92afd454-0f2e-4397-a1c8-05e37c6ad699",
                        "SystemForm 29de27bc-a257-4f29-99cf-bab4a84e688f",
                        "WebResource ctso_/main.js",
                        "WebResource ctso_/page.html");
    }

    @Test
    void whatAManagedDeltaTakesAwayIsNotNeeded() {
        assertThat(
                        needs(
                                "SystemForm",
                                "f",
                                "ctso_car",
                                "<systemform><section solutionaction=\"Removed\"><control datafieldname=\"ctso_x\"/></section>"
                                        + "<section solutionaction=\"Added\"><control datafieldname=\"ctso_y\"/></section></systemform>"))
                .containsExactly("Attribute ctso_car.ctso_y");
    }

    @Test
    void aViewNeedsTheTablesAndColumnsOfItsQueryAndItsGrid() {
        String xml = "<savedquery><layoutxml><grid><row><cell name=\"ctso_x\"/><cell name=\"a.ctso_z\"/></row></grid>"
                + "</layoutxml><fetchxml><fetch><entity name=\"ctso_car\"><attribute name=\"ctso_x\"/>"
                + "<filter><condition attribute=\"ctso_y\" operator=\"eq\"/>"
                + "<condition entityname=\"a\" attribute=\"ctso_q\"/></filter>"
                + "<link-entity name=\"ctso_wheel\" from=\"ctso_carid\" to=\"ctso_carid\" alias=\"a\">"
                + "<attribute name=\"ctso_z\"/></link-entity></entity></fetch></fetchxml></savedquery>";

        assertThat(needs("SavedQuery", "v", "ctso_car", xml))
                .containsExactly(
                        "Attribute ctso_car.ctso_carid",
                        "Attribute ctso_car.ctso_x",
                        "Attribute ctso_car.ctso_y",
                        "Attribute ctso_wheel.ctso_carid",
                        "Attribute ctso_wheel.ctso_z",
                        "Entity ctso_wheel");
    }

    @Test
    void aRibbonNeedsTheWebResourcesOfItsDirectives() {
        assertThat(needs(
                        "RibbonCustomization",
                        "ctso_car",
                        "ctso_car",
                        "<RibbonDiffXml><Button Image16by16=\"$webresource:ctso_/a.png\" Image32by32=\"/_imgs/x.png\"/>"
                                + "<JavaScriptFunction Library=\"$webresource:ctso_/a.js\"/></RibbonDiffXml>"))
                .containsExactly("WebResource ctso_/a.js", "WebResource ctso_/a.png");
    }

    @Test
    void aSiteMapNeedsItsTablesAndPages() {
        assertThat(needs(
                        "SiteMap",
                        "ctso_app",
                        null,
                        "<AppModuleSiteMap><SiteMap><SubArea Entity=\"ctso_car\" VectorIcon=\"/WebResources/ctso_icon\"/>"
                                + "<SubArea Url=\"$webresource:ctso_/page.htm?data=1\"/>"
                                + "<SubArea Url=\"/main.aspx?etn=account\"/></SiteMap></AppModuleSiteMap>"))
                .containsExactly("Entity ctso_car", "WebResource ctso_/page.htm", "WebResource ctso_icon");
    }

    @Test
    void anAppNeedsItsComponentsButNotItsRoles() {
        assertThat(needs(
                        "AppModule",
                        "ctso_app",
                        null,
                        "<AppModule><AppModuleComponents><AppModuleComponent schemaName=\"ctso_car\" type=\"1\"/>"
                                + "<AppModuleComponent id=\"{0a48ec58-b854-ef11-a317-000d3a307e6b}\" type=\"29\"/>"
                                + "<AppModuleComponent id=\"{627090ff-40a3-4053-8790-584edc5be201}\" type=\"20\"/>"
                                + "</AppModuleComponents></AppModule>"))
                .containsExactly("Entity ctso_car", "Workflow 0a48ec58-b854-ef11-a317-000d3a307e6b");
    }

    @Test
    void aStepNeedsTheAssemblyOfItsTypeAndItsTableWithTheColumnsThatStartIt() {
        assertThat(
                        needs(
                                "SdkMessageProcessingStep",
                                "s",
                                null,
                                "<SdkMessageProcessingStep><PluginTypeName>Contoso.Plugin, Contoso, Version=1.0.0.0, Culture=neutral,"
                                        + " PublicKeyToken=00</PluginTypeName><PrimaryEntity>ctso_car</PrimaryEntity>"
                                        + "<FilteringAttributes>ctso_x,ctso_y</FilteringAttributes></SdkMessageProcessingStep>"))
                .containsExactly(
                        "Attribute ctso_car.ctso_x",
                        "Attribute ctso_car.ctso_y",
                        "Entity ctso_car",
                        "PluginAssembly contoso, version=1.0.0.0, culture=neutral, publickeytoken=00");
    }

    @Test
    void aStepThatNamesOnlyItsTypeNeedsThatPartOfAnAssembly() {
        assertThat(needs(
                        "SdkMessageProcessingStep",
                        "s",
                        null,
                        "<SdkMessageProcessingStep><PluginTypeName>Contoso.Plugin</PluginTypeName>"
                                + "<PrimaryEntity>none</PrimaryEntity></SdkMessageProcessingStep>"))
                .containsExactly("PluginType contoso.plugin");
        assertThat(Requirements.parts(
                        ComponentRef.of("PluginAssembly", "Contoso"),
                        ComponentBody.ofXml("<PluginAssembly><PluginTypes><PluginType Name=\"Contoso.Plugin\"/>"
                                + "</PluginTypes></PluginAssembly>")))
                .containsExactly(ComponentRef.of("PluginType", "Contoso.Plugin"));
    }

    @Test
    void aFlowNeedsItsConnectionReferencesVariablesAndChildFlows() {
        String json = "{\"connectionReferences\":{\"shared\":{\"connection\":"
                + "{\"connectionReferenceLogicalName\":\"ctso_sql\"}}},\"parameters\":{\"p\":{\"metadata\":"
                + "{\"schemaName\":\"ctso_Url\"}}},\"host\":{\"workflowReferenceName\":"
                + "\"0a48ec58-b854-ef11-a317-000d3a307e6b\"}}";

        assertThat(Requirements.ofFlow(ComponentRef.of("Workflow", "w"), json))
                .extracting(ComponentRef::toString)
                .containsExactlyInAnyOrder(
                        "connectionreference ctso_sql",
                        "environmentvariabledefinition ctso_url",
                        "Workflow 0a48ec58-b854-ef11-a317-000d3a307e6b");
    }

    @Test
    void aWorkflowNeedsItsTableAndTheColumnsThatStartIt() {
        assertThat(needs(
                        "Workflow",
                        "w",
                        null,
                        "<Workflow><PrimaryEntity>ctso_car</PrimaryEntity>"
                                + "<TriggerOnUpdateAttributeList>ctso_x</TriggerOnUpdateAttributeList></Workflow>"))
                .containsExactly("Attribute ctso_car.ctso_x", "Entity ctso_car");
    }

    @Test
    void aRecordNeedsWhatItsLookupsName() {
        assertThat(needs(
                        "appaction",
                        "a",
                        null,
                        "<appaction><appmoduleid><uniquename>ctso_App</uniquename></appmoduleid><contextentity>"
                                + "<logicalname>ctso_car</logicalname></contextentity></appaction>"))
                .containsExactly("AppModule ctso_app", "Entity ctso_car");
        assertThat(needs(
                        "botcomponent_workflow",
                        "b",
                        null,
                        "<botcomponent_workflow botcomponentid.schemaname=\"ctso_topic\""
                                + " workflowid.workflowid=\"0a48ec58-b854-ef11-a317-000d3a307e6b\"/>"))
                .containsExactly("Workflow 0a48ec58-b854-ef11-a317-000d3a307e6b", "botcomponent ctso_topic");
    }

    @Test
    void securedAndMaskedColumnsAreNeeded() {
        assertThat(needs(
                        "FieldSecurityProfile",
                        "p",
                        null,
                        "<FieldSecurityProfile><FieldPermissions><FieldPermission><EntityName>ctso_car</EntityName>"
                                + "<AttributeName>ctso_x</AttributeName></FieldPermission></FieldPermissions>"
                                + "</FieldSecurityProfile>"))
                .containsExactly("Attribute ctso_car.ctso_x");
    }

    @Test
    void rolesNeedNothing() {
        assertThat(needs("Role", "r", null, "<Role><RolePrivilege name=\"prvReadctso_car\" level=\"Basic\"/></Role>"))
                .isEmpty();
    }
}
