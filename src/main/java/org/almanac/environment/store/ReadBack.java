package org.almanac.environment.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.ActivationChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.environment.state.StateChange.RowChange;
import org.almanac.environment.state.StateChange.SettingChange;
import org.almanac.environment.state.StateSum;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out the sum of an environment from what its tables hold after a change was written: whatever the change touches is
 * read again and put in the place of what was there before.
 */
@Component
class ReadBack {

    private final SolutionRows solutions;
    private final PublisherRows publishers;
    private final MemberRows members;
    private final SettingRows settings;
    private final DataRows rows;
    private final StackReader stacks;
    private final ActivationRows activations;

    ReadBack(
            SolutionRows solutions,
            PublisherRows publishers,
            MemberRows members,
            SettingRows settings,
            DataRows rows,
            StackReader stacks,
            ActivationRows activations) {
        this.solutions = solutions;
        this.publishers = publishers;
        this.members = members;
        this.settings = settings;
        this.rows = rows;
        this.stacks = stacks;
        this.activations = activations;
    }

    StateSum sum(EnvironmentRow environment, StateChange change) {
        return found(environment.id(), change).appliedTo(environment.sum());
    }

    /** The same change with what is really there in the place of what should be. */
    private StateChange found(int environmentId, StateChange change) {
        Map<String, SolutionState> now = solutions.all(environmentId);
        StateChange.Draft found = StateChange.draft();
        for (Replaced<SolutionState> solution : change.solutions()) {
            SolutionState before = solution.before();
            SolutionState is = now.get(either(before, solution.after()).key());
            if (before != null || is != null) {
                found.solution(new Replaced<>(before, is));
            }
        }
        publishers(environmentId, change.publishers(), found);
        layers(environmentId, change.layers(), now, found);
        members(change.members(), now, found);
        if (!change.settings().isEmpty()) {
            Map<String, String> is = settings.all(environmentId);
            for (SettingChange setting : change.settings()) {
                found.setting(new SettingChange(setting.name(), setting.before(), is.get(setting.name())));
            }
        }
        rows(environmentId, change.rows(), found);
        if (!change.activations().isEmpty()) {
            Set<ComponentRef> is = activations.all(environmentId);
            for (ActivationChange activation : change.activations()) {
                ComponentRef component = activation.component();
                found.activation(new ActivationChange(component, activation.before(), is.contains(component)));
            }
        }
        return found.change();
    }

    private void publishers(int environmentId, List<Replaced<PublisherState>> changes, StateChange.Draft found) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, PublisherState> now = publishers.all(environmentId);
        for (Replaced<PublisherState> publisher : changes) {
            PublisherState before = publisher.before();
            PublisherState is = now.get(either(before, publisher.after()).key());
            if (before != null || is != null) {
                found.publisher(new Replaced<>(before, is));
            }
        }
    }

    private void layers(
            int environmentId, List<LayerChange> changes, Map<String, SolutionState> now, StateChange.Draft found) {
        Set<ComponentRef> components = new HashSet<>();
        changes.forEach(change -> components.add(change.component()));
        Map<ComponentRef, StackState> is = stacks.read(environmentId, components, now.values());
        for (LayerChange change : changes) {
            LayerContent content = is.getOrDefault(change.component(), StackState.EMPTY)
                    .layerOf(change.solution())
                    .map(LayerState::content)
                    .orElse(null);
            if (change.before() != null || content != null) {
                found.layer(new LayerChange(
                        change.component(),
                        change.name(),
                        change.parent(),
                        change.solution(),
                        change.before(),
                        content));
            }
        }
    }

    private void members(List<MemberChange> changes, Map<String, SolutionState> now, StateChange.Draft found) {
        Map<String, Map<ComponentRef, Membership>> is = new HashMap<>();
        for (MemberChange change : changes) {
            Map<ComponentRef, Membership> own = is.computeIfAbsent(change.solution(), key -> byComponent(now.get(key)));
            Membership before = change.before();
            Membership member = own.get(either(before, change.after()).component());
            if (before != null || member != null) {
                found.member(new MemberChange(change.solution(), before, member));
            }
        }
    }

    private Map<ComponentRef, Membership> byComponent(@Nullable SolutionState solution) {
        Map<ComponentRef, Membership> result = new HashMap<>();
        Optional.ofNullable(solution)
                .ifPresent(known -> members.of(known.id()).forEach(member -> result.put(member.component(), member)));
        return result;
    }

    private void rows(int environmentId, List<RowChange> changes, StateChange.Draft found) {
        Map<String, Set<UUID>> touched = new HashMap<>();
        for (RowChange change : changes) {
            touched.computeIfAbsent(change.table(), table -> new HashSet<>())
                    .add(either(change.before(), change.after()).id());
        }
        Map<String, Map<UUID, RowState>> is = new HashMap<>();
        touched.forEach((table, ids) -> is.put(table, rows.states(environmentId, table, ids)));
        for (RowChange change : changes) {
            RowState before = change.before();
            RowState row = Objects.requireNonNull(is.get(change.table()))
                    .get(either(before, change.after()).id());
            if (before != null || row != null) {
                found.row(new RowChange(change.table(), before, row));
            }
        }
    }

    private static <T> T either(@Nullable T before, @Nullable T after) {
        return before == null ? Objects.requireNonNull(after) : before;
    }
}
