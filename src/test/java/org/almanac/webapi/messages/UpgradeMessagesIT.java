package org.almanac.webapi.messages;

import static org.almanac.webapi.messages.MessageStage.TEST;
import static org.almanac.webapi.messages.MessageStage.expenses;
import static org.almanac.webapi.messages.MessageStage.importing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Inventory;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.platform.PlatformIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeMessagesIT {

    private static final GivenArguments EXPENSES = GivenArguments.of("{'UniqueName':'ContosoExpenses'}");

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

    private void staged(String version) {
        stage.call(
                "ImportSolution",
                importing(UUID.randomUUID(), "'HoldingSolution':true")
                        .file(stage.file(expenses(version).toBytes())));
    }

    private String version(String solution) {
        return stage.bean(Inventory.class)
                .solution(TEST, solution)
                .orElseThrow()
                .version()
                .text();
    }

    @Test
    void aStagedUpgradeIsListedBesideTheSolutionUntilItIsApplied() {
        staged("2.0");
        assertThat(version("ContosoExpenses_Upgrade")).isEqualTo("2.0");
        assertThat(version("ContosoExpenses")).isEqualTo("1.0");

        UUID id = stage.id("DeleteAndPromote", "SolutionId", EXPENSES);

        assertThat(id).isEqualTo(PlatformIds.solution("contosoexpenses"));
        assertThat(version("ContosoExpenses")).isEqualTo("2.0");
        assertThat(stage.bean(Inventory.class).solution(TEST, "ContosoExpenses_Upgrade"))
                .isEmpty();
    }

    @Test
    void itMayBeAppliedLater() {
        staged("2.0");

        UUID id = stage.id("DeleteAndPromoteAsync", "AsyncOperationId", EXPENSES);
        stage.workOff();

        AsyncOperation operation = stage.bean(AsyncOperations.class).get(TEST, id);
        assertThat(operation.status()).isEqualTo(AsyncOperation.Status.SUCCEEDED);
        assertThat(operation.type().number()).isEqualTo(207);
        assertThat(version("ContosoExpenses")).isEqualTo("2.0");
    }

    // scenario 37
    @Test
    void withoutAStagedUpgradeThereIsNothingToApply() {
        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call("DeleteAndPromote", EXPENSES))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x8004853B"));
    }

    // scenario 38
    @Test
    void aSecondStagedUpgradeIsRefused() {
        staged("2.0");

        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> staged("3.0"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x80048539"));
    }

    // scenario 39
    @Test
    void anUpgradeIsStagedWithAHigherVersion() {
        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> staged("1.0"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x80048539"));
    }

    @Test
    void aWaitingUpgradeStopsAnUpdate() {
        staged("2.0");

        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.imported(expenses("1.1")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x8004F086"));
    }
}
