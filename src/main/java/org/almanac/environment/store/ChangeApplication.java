package org.almanac.environment.store;

import org.almanac.environment.Progress;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateSum;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;

/**
 * Applies a planned change to a locked environment: keeps what was there before, writes, reads back whether it came out as
 * planned. All that changes an environment comes through here.
 */
@Component
class ChangeApplication {

    private final StateWriter writer;
    private final ReadBack readBack;
    private final Journal journal;

    ChangeApplication(StateWriter writer, ReadBack readBack, Journal journal) {
        this.writer = writer;
        this.readBack = readBack;
        this.journal = journal;
    }

    /**
     * @param row of the locked environment, with the sum that the change was planned on
     * @param operationKey of whoever asked for it; the changes of one operation are undone together
     * @param label for people, such as {@code Import of Core 1.1.0.0}
     * @return hash of the state afterwards
     * @throws PermanentFailure PLAN_NOT_MET if the tables do not hold what was planned; the transaction must be rolled back
     */
    Sha256 apply(EnvironmentRow row, StateChange change, String operationKey, String label, Progress progress) {
        StateSum planned = change.appliedTo(row.sum());
        writer.write(
                row,
                change,
                operationKey,
                percent -> progress.at(Progress.CHECKED + percent * (Progress.WRITTEN - Progress.CHECKED) / 100));
        StateSum sum = readBack.sum(row, change);
        if (!sum.equals(planned)) {
            throw new PermanentFailure(
                    ErrorCode.PLAN_NOT_MET,
                    "The environment's state is not the planned one; the change was rolled back.",
                    label);
        }
        if (!change.nothing()) {
            journal.append(row.id(), change, operationKey, label, row.sum().hash(), sum.hash());
            writer.sum(row, change, sum);
        }
        progress.at(100);
        return sum.hash();
    }
}
