package org.almanac.environment.store;

import java.util.HashMap;
import java.util.Map;
import org.almanac.environment.Progress;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateSum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries a planned change out, within the caller's transaction. */
@Component
class StateWriter {

    private final JdbcClient jdbc;
    private final Contents contents;
    private final PublisherRows publishers;
    private final SolutionRows solutions;
    private final LayerWriter layers;
    private final MemberRows members;
    private final SettingRows settings;
    private final DataRows rows;
    private final DependencyRows dependencies;
    private final RequirementRows requirements;
    private final ActivationRows activations;

    StateWriter(
            JdbcClient jdbc,
            Contents contents,
            PublisherRows publishers,
            SolutionRows solutions,
            LayerWriter layers,
            MemberRows members,
            SettingRows settings,
            DataRows rows,
            DependencyRows dependencies,
            RequirementRows requirements,
            ActivationRows activations) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.publishers = publishers;
        this.solutions = solutions;
        this.layers = layers;
        this.members = members;
        this.settings = settings;
        this.rows = rows;
        this.dependencies = dependencies;
        this.requirements = requirements;
        this.activations = activations;
    }

    /**
     * @param operationKey of whoever asked for the change
     * @param progress is told from 0 to 100 how much of the change is written
     */
    void write(EnvironmentRow environment, StateChange change, String operationKey, Progress progress) {
        int id = environment.id();
        contents.put(change.contents().values());
        change.publishers().forEach(publisher -> write(id, publisher));
        for (Replaced<SolutionState> solution : change.solutions()) {
            put(id, solution);
        }
        Map<String, Long> ids = new HashMap<>();
        solutions.all(id).values().forEach(solution -> ids.put(solution.key(), solution.id()));
        layers.write(id, change, ids, operationKey, progress);
        requirements.put(change);
        members.write(change.members(), ids);
        dependencies.write(change, ids);
        settings.write(id, change.settings());
        rows.write(id, change.rows(), change.contents());
        activations.write(id, change.activations());
        for (Replaced<SolutionState> solution : change.solutions()) {
            SolutionState gone = solution.before();
            if (solution.after() == null && gone != null) {
                solutions.delete(id, gone);
            }
        }
    }

    private void write(int environmentId, Replaced<PublisherState> publisher) {
        PublisherState before = publisher.before();
        PublisherState after = publisher.after();
        if (before != null) {
            publishers.delete(environmentId, before);
        }
        if (after != null) {
            publishers.insert(environmentId, after);
        }
    }

    private void put(int environmentId, Replaced<SolutionState> solution) {
        SolutionState after = solution.after();
        if (after != null && solution.before() == null) {
            solutions.insert(environmentId, after);
        } else if (after != null) {
            solutions.update(environmentId, after);
        }
    }

    /** Keeps the sum beside what it stands for, and the shape that it has with everything but data. */
    void sum(EnvironmentRow environment, StateChange change, StateSum sum) {
        jdbc.sql("UPDATE alm.environment SET state_sum = ? WHERE id = ?")
                .params(sum.bytes(), environment.id())
                .update();
        byte[] shape = (change.onlyData() ? environment.sum() : sum).hash().bytes();
        jdbc.sql("UPDATE alm.environment SET shape = ? WHERE id = ? AND (shape IS NULL OR ?)")
                .params(shape, environment.id(), !change.onlyData())
                .update();
    }
}
