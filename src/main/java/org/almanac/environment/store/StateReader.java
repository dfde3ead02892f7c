package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.planning.VariableValues;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.TableRows;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** Reads as much of an environment as the planning of one operation needs. */
@Component
class StateReader {

    private final SolutionRows solutions;
    private final PublisherRows publishers;
    private final MemberRows members;
    private final SettingRows settings;
    private final DataRows rows;
    private final MirroredRows mirroredRows;
    private final FamilyReader families;
    private final StackReader stacks;
    private final EdgeReader edges;
    private final ActivationRows activations;
    private final KindReader kinds;

    StateReader(
            SolutionRows solutions,
            PublisherRows publishers,
            MemberRows members,
            SettingRows settings,
            DataRows rows,
            MirroredRows mirroredRows,
            FamilyReader families,
            StackReader stacks,
            EdgeReader edges,
            ActivationRows activations,
            KindReader kinds) {
        this.solutions = solutions;
        this.publishers = publishers;
        this.members = members;
        this.settings = settings;
        this.rows = rows;
        this.mirroredRows = mirroredRows;
        this.families = families;
        this.stacks = stacks;
        this.edges = edges;
        this.activations = activations;
        this.kinds = kinds;
    }

    EnvironmentState read(EnvironmentRow row, StateQuery query) {
        Map<String, SolutionState> all = solutions.all(row.id());
        Set<SolutionState> family = family(all.values(), query.families());
        Map<ComponentRef, ComponentIdentity> identities = families.components(row.id(), family);
        Set<ComponentRef> components = new HashSet<>(query.components());
        components.addAll(identities.keySet());
        components.addAll(VariableValues.ofDefinitions(components));
        Map<String, Set<Membership>> memberships = new HashMap<>();
        family.forEach(solution -> memberships.put(solution.key(), members.of(solution.id())));
        for (String key : query.members()) {
            SolutionState solution = all.get(key);
            if (solution != null) {
                memberships.computeIfAbsent(key, k -> members.of(solution.id()));
            }
        }
        return new EnvironmentState(
                row.environment(),
                row.sum(),
                all,
                publishers.all(row.id()),
                stacks.read(row.id(), components, all.values()),
                identities,
                memberships,
                settings.all(row.id()),
                rows(row),
                new EnvironmentEdges(row.id(), all.values(), edges),
                activations.all(row.id()),
                kind -> kinds.of(row.id(), Set.of(kind), all.values()));
    }

    private TableRows rows(EnvironmentRow row) {
        return row.environment().kind() == EnvironmentKind.DATAVERSE
                ? mirroredRows.of(row.id())
                : table -> rows.of(row.id(), table);
    }

    private static Set<SolutionState> family(Collection<SolutionState> all, Set<String> keys) {
        Set<SolutionState> result = new HashSet<>();
        for (SolutionState solution : all) {
            if (keys.contains(solution.key()) || keys.contains(solution.familyKey())) {
                result.add(solution);
            }
        }
        return result;
    }
}
