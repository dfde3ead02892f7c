package org.almanac.environment.store;

import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.almanac.database.TestDatabase;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.planning.Histories;
import org.almanac.environment.planning.Histories.Import;
import org.almanac.problem.AlmanacException;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;

/**
 * Random histories in the store: installations, updates, upgrades, stagings, patches, uninstallations, unmanaged imports and
 * publications. The predicted state is the one that the tables hold, a predicted refusal refuses, and undoing
 * everything leads back step by step. {@code -Dalmanac.histories=5000} runs more of them.
 */
class HistoriesIT {

    private static final int STEPS = 10;
    private static final int HISTORIES = Integer.getInteger("almanac.histories", 200);
    private static final long SEED = Long.getLong("almanac.histories.seed", 20260301L);

    private final StoreFixture store = StoreFixture.on(TestDatabase.H2);
    private int runs;

    @Test
    void theTablesHoldWhatWasPlannedAndUndoingLeadsBackStepByStep() {
        for (int i = 0; i < HISTORIES; i++) {
            Sha256 before = store.stateHash();
            history(new Random(SEED + i));
            assertThat(store.stateHash()).as("history of seed %d", SEED + i).isEqualTo(before);
        }
    }

    private void history(Random random) {
        Histories histories = new Histories(random);
        List<Done> done = new ArrayList<>();
        histories.eightLayers().forEach(step -> importing(step, done));
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(6)) {
                case 0 -> uninstalling(random, done);
                case 1 -> publishing(done);
                default -> importing(histories.next(), done);
            }
        }
        for (int i = done.size() - 1; i >= 0; i--) {
            store.undone(done.get(i).run());
            assertThat(store.stateHash()).isEqualTo(done.get(i).before());
        }
        assertThat(store.hashOfTheTables()).isEqualTo(store.stateHash());
    }

    /** @param before state hash before the run */
    private record Done(String run, Sha256 before) {}

    private void importing(Import step, List<Done> done) {
        String run = "run-" + ++runs;
        Plan plan = store.plan(step.fixture(), step.options());
        carriedOut(
                run, plan, () -> store.apply(step.fixture(), step.options(), plan.planHash(), run + "/import/1"), done);
    }

    private void uninstalling(Random random, List<Done> done) {
        List<InstalledSolution> installed = store.inventory.solutions(TEST);
        if (installed.isEmpty()) {
            return;
        }
        String name = installed.get(random.nextInt(installed.size())).uniqueName();
        String run = "run-" + ++runs;
        Plan plan = store.uninstalling.plan(TEST, name);
        carriedOut(run, plan, () -> store.uninstalled(name, run + "/uninstall/1"), done);
    }

    private void carriedOut(String run, Plan plan, Runnable work, List<Done> done) {
        Sha256 before = store.stateHash();
        assertThat(plan.stateHashBefore()).isEqualTo(before);
        if (!plan.accepted()) {
            assertThatThrownBy(work::run)
                    .isInstanceOf(AlmanacException.class)
                    .hasMessageContaining(plan.refusals().get(0).message());
            assertThat(store.stateHash()).isEqualTo(before).isEqualTo(plan.stateHashAfter());
            return;
        }
        work.run();
        assertThat(store.stateHash()).isEqualTo(plan.stateHashAfter());
        assertThat(store.hashOfTheTables()).isEqualTo(plan.stateHashAfter());
        if (!plan.nothingToDo()) {
            done.add(new Done(run, before));
        }
    }

    private void publishing(List<Done> done) {
        String run = "run-" + ++runs;
        Sha256 before = store.stateHash();
        if (store.publishAll(run + "/publish/1") > 0) {
            done.add(new Done(run, before));
        }
        assertThat(store.hashOfTheTables()).isEqualTo(store.stateHash());
    }
}
