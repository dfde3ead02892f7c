package org.almanac.target.embedded;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportJobRecording;
import org.almanac.environment.Importing;
import org.almanac.environment.OperationHistory;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Uninstalling;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

class ExecutionTest {

    private static final OperationKey KEY = new OperationKey("key");

    private final Importing importing = mock(Importing.class);
    private final Operations operations = mock(Operations.class);
    private final Execution execution = new Execution(
            importing,
            mock(CarryingImport.class),
            mock(CarryingExport.class),
            mock(Uninstalling.class),
            mock(org.almanac.environment.Undoing.class),
            mock(StagedPackages.class),
            operations,
            new RunRecords(
                    operations,
                    mock(ImportJobRecording.class),
                    mock(OperationHistory.class),
                    mock(PlatformTransactionManager.class)),
            TransactionOperations.withoutTransaction(),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @BeforeEach
    void theWorkerHasItsLease() {
        given(operations.progress(any(), any(), anyDouble())).willReturn(true);
        given(operations.end(any(), any(), any())).willReturn(true);
    }

    private static Operation attempt(int number) {
        return new Operation(
                KEY,
                new EnvironmentName("prod"),
                new Work.Publish(),
                number,
                new OperationStatus(KEY, OperationState.RUNNING, 0, null, null, java.util.List.of()));
    }

    @Test
    void whoeverLosesARaceForTheSameNewComponentsTriesAgain() {
        given(importing.publishAll(any(), any())).willThrow(new DuplicateKeyException("raced"));

        execution.run(attempt(1), "worker", Progress.SILENT);

        verify(operations).release(KEY, "worker");
        verify(operations, never()).end(any(), any(), any());
    }

    @Test
    void aKeyThatIsThereForGoodEndsTheOperation() {
        given(importing.publishAll(any(), any())).willThrow(new DuplicateKeyException("for good"));

        execution.run(attempt(3), "worker", Progress.SILENT);

        verify(operations, never()).release(any(), any());
        verify(operations).end(any(), any(), any());
    }
}
