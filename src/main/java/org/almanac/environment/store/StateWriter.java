package org.almanac.environment.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.almanac.environment.Progress;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateSum;
import org.almanac.solution.PackageManifest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Carries a planned change out, within the caller's transaction. */
@Component
class StateWriter {

    private final JdbcClient jdbc;
    private final LayerWriter layers;
    private final Clock clock;

    StateWriter(JdbcClient jdbc, LayerWriter layers, Clock clock) {
        this.jdbc = jdbc;
        this.layers = layers;
        this.clock = clock;
    }

    void write(EnvironmentRow environment, StateChange change, PackageManifest manifest, Progress progress) {
        if (change.newPublisher() != null) {
            insert(environment.id(), change.newPublisher());
        }
        long solutionId = change.before() == null
                ? insert(environment.id(), change.after())
                : update(change.before().id(), change.after());
        layers.write(environment.id(), solutionId, change, manifest, progress);
    }

    /** Keeps the sum and the counter of blocks beside what they stand for. */
    void sum(EnvironmentRow environment, StateSum sum, boolean newBlock) {
        jdbc.sql("UPDATE alm.environment SET state_sum = ?, next_block = ? WHERE id = ?")
                .params(sum.bytes(), environment.nextBlock() + (newBlock ? 1 : 0), environment.id())
                .update();
    }

    private void insert(int environmentId, PublisherState publisher) {
        jdbc.sql("INSERT INTO alm.publisher (environment_id, publisher_key, unique_name, display_name, prefix,"
                        + " option_value_prefix, read_only) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        environmentId,
                        publisher.key(),
                        publisher.publisher().uniqueName(),
                        publisher.publisher().displayName(),
                        publisher.publisher().prefix(),
                        publisher.publisher().optionValuePrefix(),
                        publisher.readOnly())
                .update();
    }

    private long insert(int environmentId, SolutionState solution) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO alm.solution (environment_id, solution_key, unique_name, display_name, version, managed,"
                        + " publisher, block, installed_on, updated_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        environmentId,
                        solution.key(),
                        solution.uniqueName(),
                        solution.displayName(),
                        solution.version().text(),
                        solution.managed(),
                        solution.publisher(),
                        solution.block(),
                        now,
                        now)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private long update(long id, SolutionState solution) {
        jdbc.sql("UPDATE alm.solution SET display_name = ?, version = ?, updated_on = ? WHERE id = ?")
                .params(solution.displayName(), solution.version().text(), OffsetDateTime.now(clock), id)
                .update();
        return id;
    }
}
