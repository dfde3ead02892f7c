package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.Publisher;
import org.almanac.solution.SolutionVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads as much of an environment as the planning of one package needs. */
@Component
class StateReader {

    private final JdbcClient jdbc;
    private final StackReader stacks;

    StateReader(JdbcClient jdbc, StackReader stacks) {
        this.jdbc = jdbc;
        this.stacks = stacks;
    }

    EnvironmentState read(EnvironmentRow row, StagedPackage solutionPackage) {
        Map<String, SolutionState> solutions = solutions(row.id());
        SolutionState installed =
                solutions.get(SolutionState.keyOf(solutionPackage.manifest().uniqueName()));
        return new EnvironmentState(
                row.environment(),
                row.sum(),
                solutions,
                publishers(row.id()),
                stacks.read(row.id(), components(solutionPackage), solutions.values()),
                installed == null ? Set.of() : members(installed.id()),
                row.nextBlock());
    }

    private static Collection<ComponentRef> components(StagedPackage solutionPackage) {
        Set<ComponentRef> result = new HashSet<>();
        solutionPackage.components().forEach(component -> result.add(component.ref()));
        for (MissingDependency dependency : solutionPackage.manifest().missingDependencies()) {
            result.add(dependency.required().component());
        }
        return result;
    }

    Map<String, SolutionState> solutions(int environmentId) {
        Map<String, SolutionState> result = new HashMap<>();
        jdbc.sql("SELECT id, unique_name, display_name, version, managed, publisher, block FROM alm.solution"
                        + " WHERE environment_id = ?")
                .param(environmentId)
                .query(row -> {
                    SolutionState solution = new SolutionState(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            SolutionVersion.parse(row.getString(4)),
                            row.getBoolean(5),
                            row.getString(6),
                            row.getInt(7));
                    result.put(solution.key(), solution);
                });
        return result;
    }

    Map<String, PublisherState> publishers(int environmentId) {
        Map<String, PublisherState> result = new HashMap<>();
        jdbc.sql("SELECT unique_name, display_name, prefix, option_value_prefix, read_only FROM alm.publisher"
                        + " WHERE environment_id = ?")
                .param(environmentId)
                .query(row -> {
                    PublisherState publisher = new PublisherState(
                            new Publisher(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                            row.getBoolean(5));
                    result.put(publisher.key(), publisher);
                });
        return result;
    }

    Set<Membership> members(long solutionId) {
        Set<Membership> result = new HashSet<>();
        jdbc.sql("SELECT c.kind, c.component_key, m.behavior FROM alm.member m JOIN alm.component c"
                        + " ON c.id = m.component_id WHERE m.solution_id = ?")
                .param(solutionId)
                .query(row -> {
                    ComponentRef component = ComponentRef.of(row.getString(1), row.getString(2));
                    int behavior = row.getInt(3);
                    result.add(new Membership(component, row.wasNull() ? null : behavior));
                });
        return result;
    }
}
