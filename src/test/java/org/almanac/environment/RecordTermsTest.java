package org.almanac.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.almanac.solution.PlatformCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The records speak the platform's language (dataverse-semantics 3.1, 3.5 and 6). */
class RecordTermsTest {

    private static HistoryEntry took(@Nullable Instant endedOn) {
        return new HistoryEntry(
                1,
                HistoryOperation.UNINSTALL,
                HistorySuboperation.NONE,
                "Core",
                "1.0",
                null,
                true,
                false,
                false,
                null,
                null,
                Instant.EPOCH,
                endedOn,
                endedOn == null ? null : true,
                null,
                null,
                0,
                "key");
    }

    @ParameterizedTest
    @CsvSource({"IMPORT, 0", "UNINSTALL, 1", "EXPORT, 2", "PUBLISH, 3", "PUBLISH_ALL, 4"})
    void operationsHaveThePlatformsNumbers(HistoryOperation operation, int number) {
        assertThat(operation.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(HistorySuboperation.class)
    void whatIsStoredIsUnderstoodAgain(HistorySuboperation suboperation) {
        assertThat(HistorySuboperation.ofLabel(suboperation.label())).isEqualTo(suboperation);
    }

    @ParameterizedTest
    @CsvSource({
        "INSTALL, NEW, 1, ImportInstall",
        "UPDATE, UPDATE, 3, ImportUpgrade",
        "STAGE, UPGRADE, 2, ImportHolding",
        "UPGRADE, SINGLE_STEP_UPGRADE, 2, ImportUpgrade"
    })
    void anImportIsCalledByItsKind(PlanMode mode, HistorySuboperation suboperation, int number, String context) {
        assertThat(HistorySuboperation.of(mode)).isEqualTo(suboperation);
        assertThat(suboperation.number()).isEqualTo(number);
        assertThat(ImportJob.Context.of(mode, false).label()).isEqualTo(context);
    }

    @Test
    void aPatchIsInstalledEvenWhenItIsUpdated() {
        assertThat(ImportJob.Context.of(PlanMode.UPDATE, true)).isEqualTo(ImportJob.Context.INSTALL);
    }

    @Test
    void timeIsCountedFromStartToEnd() {
        assertThat(took(Instant.EPOCH.plusMillis(2500)).totalSeconds()).isEqualTo(2.5);
        assertThat(took(null).totalSeconds()).isNull();
    }

    @Test
    void aFailureHasASignedNumberAndItsHexadecimal() {
        ImportFailure failure = ImportFailure.of(PlatformCode.IMPORT_MISSING_DEPENDENCIES, "missing");

        assertThat(failure.number()).isEqualTo(-2147188707);
        assertThat(failure.hex()).isEqualTo("0x8004801D");
        assertThat(ImportFailure.ofHex(failure.hex(), "missing")).hasValue(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALM-PKG-001", "0x", "0x8004801", "0x8004801G", "8004801D"})
    void anotherCodeIsNoneOfThePlatforms(String code) {
        assertThat(ImportFailure.ofHex(code, "message")).isEmpty();
    }
}
