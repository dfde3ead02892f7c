package org.almanac.webapi.messages;

import static org.almanac.webapi.messages.MessageStage.TEST;
import static org.almanac.webapi.messages.MessageStage.expenses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.Inventory;
import org.almanac.environment.PropertyEdit;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.source.WireRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedComponentMessagesIT {

    private static final ComponentRef TABLE = ComponentRef.of("Entity", "ctso_expense");
    private static final ComponentRef COLUMN = ComponentRef.of("Attribute", "ctso_expense.ctso_amount");

    @TempDir
    private Path folder = Path.of("unset");

    private MessageStage stage;

    @BeforeEach
    void begin() {
        stage = new MessageStage(TestDatabase.H2, folder);
        stage.imported(expenses("1.0"));
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private List<WireRow> rows(String message, String arguments) {
        return ((Answer.Rows) stage.call(message, GivenArguments.of(arguments))).rows();
    }

    private void more() {
        stage.imported(PackageBuilder.solution("ContosoMore")
                .publisher("Contoso", "ctso", 10000)
                .relationship("ctso_more_expense", "ctso_more", "ctso_expense", "ctso_expenseid")
                .table("ctso_more", table -> table.column("ctso_expenseid", "lookup", Map.of()))
                .missingDependency(
                        Map.of("type", "1", "schemaName", "ctso_expense", "displayName", "Expense"),
                        Map.of("type", "1", "schemaName", "ctso_more", "displayName", "More")));
    }

    // scenario 58
    @Test
    void whatStandsInTheWayOfAnUninstallationIsListed() {
        more();

        assertThat(rows("RetrieveDependenciesForUninstall", "{'SolutionUniqueName':'ContosoExpenses'}"))
                .anySatisfy(row -> {
                    assertThat(row.value("requiredcomponentobjectid")).isEqualTo(ComponentIds.of(TABLE));
                    assertThat(row.value("requiredcomponenttype")).isEqualTo(1);
                    assertThat(row.value("dependencytype")).isEqualTo(2);
                    assertThat(row.value("dependencyid")).isEqualTo(row.id());
                });
        UUID id = stage.id(
                "UninstallSolutionAsync",
                "AsyncOperationId",
                GivenArguments.of("{'SolutionUniqueName':'ContosoExpenses'}"));
        stage.workOff();

        AsyncOperation operation = stage.bean(AsyncOperations.class).get(TEST, id);
        assertThat(operation.status()).isEqualTo(AsyncOperation.Status.FAILED);
        assertThat(operation.errorCode()).isEqualTo(0x8004F01D);
        assertThat(stage.bean(Inventory.class).history(TEST, 1).get(0).errorCode())
                .isEqualTo("0x8004F01D");
    }

    @Test
    void aSolutionThatNobodyNeedsIsUninstalled() {
        UUID id = stage.id(
                "UninstallSolutionAsync",
                "AsyncOperationId",
                GivenArguments.of("{'SolutionUniqueName':'ContosoExpenses'}"));
        stage.workOff();

        assertThat(stage.bean(AsyncOperations.class).get(TEST, id).status()).isEqualTo(AsyncOperation.Status.SUCCEEDED);
        assertThat(stage.bean(Inventory.class).solution(TEST, "ContosoExpenses"))
                .isEmpty();
    }

    @Test
    void aColumnDependsOnItsTable() {
        String table = "{'ObjectId':'" + ComponentIds.of(TABLE) + "','ComponentType':1}";
        String column = "{'ObjectId':'" + ComponentIds.of(COLUMN) + "','ComponentType':2}";

        assertThat(rows("RetrieveDependentComponents", table)).anySatisfy(row -> {
            assertThat(row.value("dependentcomponentobjectid")).isEqualTo(ComponentIds.of(COLUMN));
            assertThat(row.value("dependentcomponentparentid")).isEqualTo(ComponentIds.of(TABLE));
        });
        assertThat(rows("RetrieveRequiredComponents", column))
                .extracting(row -> row.value("requiredcomponentobjectid"))
                .contains(ComponentIds.of(TABLE));
        assertThat(rows("RetrieveDependenciesForDelete", column)).isEmpty();
    }

    private List<String> layers(ComponentRef component) {
        return stage.bean(Inventory.class).stack(TEST, component).orElseThrow().layers().stream()
                .map(ComponentStack.Layer::solution)
                .toList();
    }

    @Test
    void theUnmanagedLayerOfAManagedComponentIsRemoved() {
        stage.bean(ComponentEditing.class)
                .change(TEST, COLUMN, List.of(new PropertyEdit("displayname", "Mine")), null, "given");
        assertThat(layers(COLUMN)).containsExactly("Active", "ContosoExpenses");

        stage.call(
                "RemoveActiveCustomizations",
                GivenArguments.of(
                        "{'SolutionComponentName':'Attribute','ComponentId':'" + ComponentIds.of(COLUMN) + "'}"));

        assertThat(layers(COLUMN)).containsExactly("ContosoExpenses");
    }

    private boolean customizable(ComponentRef component) {
        return stage.fields(
                        "IsComponentCustomizable",
                        GivenArguments.of("{'ComponentId':'" + ComponentIds.of(component) + "','ComponentType':2}"))
                .path("IsComponentCustomizable")
                .asBoolean();
    }

    @Test
    void whatNobodyHasLockedIsCustomizable() {
        assertThat(customizable(COLUMN)).isTrue();
    }

    @Test
    void whoeverAsksIsTold() {
        JsonNode me = stage.fields("WhoAmI", GivenArguments.of("{}"));

        assertThat(me.path("UserId").asText()).isEqualTo(UserIds.of("ann").toString());
        assertThat(me.path("OrganizationId").asText())
                .isEqualTo(UserIds.organization(TEST).toString());
        assertThat(stage.fields("RetrieveVersion", GivenArguments.of("{}"))
                        .path("Version")
                        .asText())
                .matches("9\\.\\d+\\.\\d+\\.\\d+");
        JsonNode organization =
                stage.fields("RetrieveCurrentOrganization", GivenArguments.of("{'AccessType':'Default'}"));
        assertThat(organization.path("Detail").path("OrganizationId").asText())
                .isEqualTo(me.path("OrganizationId").asText());
    }
}
