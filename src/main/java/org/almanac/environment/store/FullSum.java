package org.almanac.environment.store;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.ActivationChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.environment.state.StateChange.RowChange;
import org.almanac.environment.state.StateChange.SettingChange;
import org.almanac.environment.state.StateSum;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sum of an environment, made from nothing but what its tables hold. */
@Component
class FullSum {

    private final JdbcTemplate jdbc;
    private final SolutionRows solutions;
    private final PublisherRows publishers;
    private final MemberRows members;
    private final SettingRows settings;
    private final ActivationRows activations;

    FullSum(
            JdbcTemplate jdbc,
            SolutionRows solutions,
            PublisherRows publishers,
            MemberRows members,
            SettingRows settings,
            ActivationRows activations) {
        this.jdbc = jdbc;
        this.solutions = solutions;
        this.publishers = publishers;
        this.members = members;
        this.settings = settings;
        this.activations = activations;
    }

    StateSum of(int environmentId) {
        StateChange.Draft all = StateChange.draft();
        Map<Long, String> keys = new HashMap<>();
        for (SolutionState solution : solutions.all(environmentId).values()) {
            keys.put(solution.id(), solution.key());
            if (!solution.active()) {
                all.solution(Replaced.added(solution));
            }
            members.of(solution.id()).forEach(member -> all.member(new MemberChange(solution.key(), null, member)));
        }
        publishers.all(environmentId).values().forEach(publisher -> all.publisher(Replaced.added(publisher)));
        settings.all(environmentId).forEach((name, value) -> all.setting(new SettingChange(name, null, value)));
        activations
                .all(environmentId)
                .forEach(component -> all.activation(new ActivationChange(component, false, true)));
        layers(environmentId, keys, all);
        rows(environmentId, all);
        return all.change().appliedTo(StateSum.EMPTY);
    }

    private void layers(int environmentId, Map<Long, String> keys, StateChange.Draft all) {
        jdbc.query(
                "SELECT c.kind, c.component_key, l.solution_id, l.published, l.draft FROM alm.layer l"
                        + " JOIN alm.component c ON c.id = l.component_id WHERE l.environment_id = ?",
                row -> {
                    ComponentRef component = ComponentRef.of(row.getString(1), row.getString(2));
                    all.layer(new LayerChange(
                            component,
                            component.key(),
                            null,
                            java.util.Objects.requireNonNull(keys.get(row.getLong(3))),
                            null,
                            new LayerContent(StackReader.hash(row.getBytes(4)), StackReader.hash(row.getBytes(5)))));
                },
                environmentId);
    }

    private void rows(int environmentId, StateChange.Draft all) {
        jdbc.query(
                "SELECT table_name, row_id, row_values FROM alm.table_row WHERE environment_id = ?",
                row -> {
                    RowState state = new RowState(row.getObject(2, UUID.class), Sha256.ofDigest(row.getBytes(3)));
                    all.row(new RowChange(row.getString(1), null, state));
                },
                environmentId);
    }
}
