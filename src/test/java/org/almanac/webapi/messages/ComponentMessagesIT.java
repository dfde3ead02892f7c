package org.almanac.webapi.messages;

import static org.almanac.webapi.messages.MessageStage.TEST;
import static org.almanac.webapi.messages.MessageStage.expenses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.Inventory;
import org.almanac.environment.NewSolution;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SolutionMember;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.solution.ComponentRef;
import org.almanac.target.OperationKey;
import org.almanac.target.Targets;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.platform.PlatformIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentMessagesIT {

    private static final ComponentRef TABLE = ComponentRef.of("Entity", "ctso_expense");
    private static final ComponentRef SCRIPT = ComponentRef.of("WebResource", "ctso_a.js");

    @TempDir
    private Path folder = Path.of("unset");

    private MessageStage stage;

    @BeforeEach
    void begin() {
        stage = new MessageStage(TestDatabase.H2, folder);
        stage.imported(expenses("1.0").managed(false).webResource("ctso_a.js", new byte[] {'1'}));
        stage.bean(UnmanagedSolutions.class)
                .create(TEST, new NewSolution("Mine", "Mine", "1.0.0.0", "Contoso"), "given");
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private static String named(ComponentRef component, int type) {
        return "'ComponentId':'" + ComponentIds.of(component) + "','ComponentType':" + type;
    }

    private GivenArguments inMine(String more) {
        return GivenArguments.of("{'SolutionUniqueName':'Mine'," + more + "}");
    }

    private List<SolutionMember> mine() {
        return stage.bean(SolutionContents.class).list(TEST, "Mine", null, 100);
    }

    @Test
    void aTableIsAddedWithAllOrItsMetadataOrAsShell() {
        UUID id = stage.id(
                "AddSolutionComponent",
                "id",
                inMine(named(TABLE, 1) + ",'AddRequiredComponents':false,'DoNotIncludeSubcomponents':true,"
                        + "'IncludedComponentSettingsValues':[]"));
        assertThat(id).isEqualTo(PlatformIds.member("Mine", TABLE));
        assertThat(mine())
                .extracting(SolutionMember::component, SolutionMember::behavior)
                .containsExactly(tuple(TABLE, 2));

        stage.call("UpdateSolutionComponent", inMine(named(TABLE, 1)));
        assertThat(mine()).extracting(SolutionMember::behavior).containsExactly(1);

        stage.call("AddSolutionComponent", inMine(named(TABLE, 1) + ",'AddRequiredComponents':false"));
        assertThat(mine()).extracting(SolutionMember::behavior).contains(0);
    }

    @Test
    void aComponentIsRemovedByItsOwnIdOrThatOfTheRow() {
        for (UUID id : List.of(ComponentIds.of(SCRIPT), PlatformIds.member("Mine", SCRIPT))) {
            stage.call("AddSolutionComponent", inMine(named(SCRIPT, 61) + ",'AddRequiredComponents':false"));
            assertThat(mine()).hasSize(1);

            stage.call(
                    "RemoveSolutionComponent",
                    inMine("'ComponentType':61,'SolutionComponent':{'solutioncomponentid':'" + id + "'}"));

            assertThat(mine()).isEmpty();
        }
    }

    @Test
    void whatIsNotThereCannotBeAddedOrUpdated() {
        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call(
                        "AddSolutionComponent",
                        inMine("'ComponentId':'" + UUID.randomUUID()
                                + "','ComponentType':1,'AddRequiredComponents':false")))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call("UpdateSolutionComponent", inMine(named(SCRIPT, 61))))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x8004F021"));
    }

    @Test
    void aChangeOfCustomizationsIsRefusedWhileAnOperationIsUnderWay() {
        stage.bean(Targets.class).of(TEST).submitPublish(new OperationKey("other"));

        for (String message : List.of("AddSolutionComponent", "PublishXml", "PublishAllXml", "CloneAsPatch")) {
            GivenArguments arguments = inMine(named(SCRIPT, 61)
                    + ",'AddRequiredComponents':false,'ParameterXml':'<importexportxml/>',"
                    + "'ParentSolutionUniqueName':'Mine','DisplayName':'Patch','VersionNumber':'1.0.1.0'");
            assertThatExceptionOfType(WebApiError.class)
                    .isThrownBy(() -> stage.call(message, arguments))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(429))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("0x80071151"))
                    .satisfies(e -> assertThat(e.retryAfter()).isPositive())
                    .withMessageContaining("solution history");
        }
    }

    @Test
    void publishingOneComponentLeavesTheDraftsOfOthers() {
        draft(TABLE, "ctso_expense", "<Entity><Name>ctso_expense</Name></Entity>");
        stage.call(
                "PublishXml",
                GivenArguments.of("{'ParameterXml':'<importexportxml><webresources><webresource>{"
                        + ComponentIds.of(SCRIPT) + "}</webresource></webresources></importexportxml>'}"));
        assertThat(drafts(SCRIPT)).isFalse();
        assertThat(drafts(TABLE)).isTrue();

        stage.call(
                "PublishXml",
                GivenArguments.of("{'ParameterXml':'<importexportxml><entities><entity>ctso_expense</entity></entities>"
                        + "</importexportxml>'}"));
        assertThat(drafts(TABLE)).isFalse();
    }

    private void draft(ComponentRef component, String name, String xml) {
        stage.bean(ComponentEditing.class)
                .put(TEST, new ComponentDefinition(component, name, null, xml), "ContosoExpenses", "draft");
    }

    private boolean drafts(ComponentRef component) {
        return stage.bean(Inventory.class)
                .stack(TEST, component)
                .orElseThrow()
                .layers()
                .get(0)
                .draft();
    }

    @Test
    void whatPublishXmlDoesNotKnowIsRefused() {
        for (String xml : List.of(
                "<importexportxml><planets><planet>mars</planet></planets></importexportxml>",
                "<importexportxml>",
                "<other/>")) {
            assertThatExceptionOfType(WebApiError.class)
                    .isThrownBy(() -> stage.call("PublishXml", GivenArguments.of("{'ParameterXml':'" + xml + "'}")))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(400));
        }
    }

    @Test
    void aPatchAndItsRollUpAnswerTheSolutionsId() {
        UUID patch = stage.id(
                "CloneAsPatch",
                "SolutionId",
                GivenArguments.of(
                        "{'ParentSolutionUniqueName':'Mine','DisplayName':'Patch','VersionNumber':'1.0.1.0'}"));
        String name = stage.bean(Inventory.class)
                .solution(TEST, "Mine")
                .orElseThrow()
                .patches()
                .get(0)
                .uniqueName();
        assertThat(patch).isEqualTo(PlatformIds.solution(name));

        UUID whole = stage.id(
                "CloneAsSolution",
                "SolutionId",
                GivenArguments.of(
                        "{'ParentSolutionUniqueName':'Mine','DisplayName':'Mine','VersionNumber':'1.1.0.0'}"));
        assertThat(whole).isEqualTo(PlatformIds.solution("Mine"));
    }
}
