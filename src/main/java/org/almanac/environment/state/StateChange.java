package org.almanac.environment.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an operation changes in an environment, as data: a planner makes it, the store carries it out, and neither
 * knows more of the other. Because it says what was there before as well, its inverse undoes it.
 *
 * @param publishers by unique name
 * @param solutions by unique name; what is removed has no layers and members left
 * @param layers at most one entry for a component and a solution
 * @param members what solutions refer to beside their layers
 * @param settings system settings by name
 * @param rows rows of data, at most one entry for a table and a row
 * @param activations processes and plug-in steps that are switched on or off, at most one entry each
 * @param contents definitions and row values that the content store may not hold yet
 */
public record StateChange(
        List<Replaced<PublisherState>> publishers,
        List<Replaced<SolutionState>> solutions,
        List<LayerChange> layers,
        List<MemberChange> members,
        List<SettingChange> settings,
        List<RowChange> rows,
        List<ActivationChange> activations,
        Map<Sha256, ComponentBody> contents) {

    /**
     * A layer before and after.
     *
     * @param name of the component, for people
     * @param parent of the component
     * @param solution key of the solution whose layer it is
     */
    public record LayerChange(
            ComponentRef component,
            String name,
            @Nullable ComponentRef parent,
            String solution,
            @Nullable LayerContent before,
            @Nullable LayerContent after) {

        StateSum appliedTo(StateSum sum) {
            return new Replaced<>(before, after).appliedTo(sum, content -> content.entry(solution, component));
        }

        LayerChange inverse() {
            return new LayerChange(component, name, parent, solution, after, before);
        }
    }

    /** A membership before and after. */
    public record MemberChange(
            String solution,
            @Nullable Membership before,
            @Nullable Membership after) {

        StateSum appliedTo(StateSum sum) {
            return new Replaced<>(before, after).appliedTo(sum, member -> member.entry(solution));
        }
    }

    /** A system setting before and after; null where it has the platform's default. */
    public record SettingChange(
            String name, @Nullable String before, @Nullable String after) {

        /** What stands for a setting in the sum of its environment. */
        public static String entry(String name, String value) {
            return String.join("\n", "setting", name, value);
        }

        StateSum appliedTo(StateSum sum) {
            return new Replaced<>(before, after).appliedTo(sum, value -> entry(name, value));
        }
    }

    /** A row of a table before and after. */
    public record RowChange(
            String table,
            @Nullable RowState before,
            @Nullable RowState after) {

        StateSum appliedTo(StateSum sum) {
            return new Replaced<>(before, after).appliedTo(sum, row -> row.entry(table));
        }
    }

    /** Whether a process or plug-in step is on, before and after. Its definition stays as it was packaged. */
    public record ActivationChange(ComponentRef component, boolean before, boolean after) {

        /** What stands for a component that is switched on in the sum of its environment. */
        public static String entry(ComponentRef component) {
            return String.join("\n", "on", component.kind().name(), component.key());
        }

        StateSum appliedTo(StateSum sum) {
            StateSum less = before ? sum.minus(entry(component)) : sum;
            return after ? less.plus(entry(component)) : less;
        }
    }

    public StateChange {
        publishers = List.copyOf(publishers);
        solutions = List.copyOf(solutions);
        layers = List.copyOf(layers);
        members = List.copyOf(members);
        settings = List.copyOf(settings);
        rows = List.copyOf(rows);
        // changes that were kept before there were activations have none
        activations = Objects.requireNonNullElse(activations, List.<ActivationChange>of());
        activations = List.copyOf(activations);
        contents = Map.copyOf(contents);
    }

    /** The sum that the environment will have. */
    public StateSum appliedTo(StateSum sum) {
        StateSum result = sum;
        for (Replaced<PublisherState> publisher : publishers) {
            result = publisher.appliedTo(result, PublisherState::entry);
        }
        for (Replaced<SolutionState> solution : solutions) {
            result = solution.appliedTo(result, SolutionState::entry);
        }
        for (LayerChange layer : layers) {
            result = layer.appliedTo(result);
        }
        for (MemberChange member : members) {
            result = member.appliedTo(result);
        }
        for (SettingChange setting : settings) {
            result = setting.appliedTo(result);
        }
        for (RowChange row : rows) {
            result = row.appliedTo(result);
        }
        for (ActivationChange activation : activations) {
            result = activation.appliedTo(result);
        }
        return result;
    }

    /** The change that leads back; it needs no contents, because the store never forgets any. */
    public StateChange inverse() {
        return new StateChange(
                publishers.stream().map(Replaced::inverse).toList(),
                solutions.stream().map(Replaced::inverse).toList(),
                layers.stream().map(LayerChange::inverse).toList(),
                members.stream()
                        .map(m -> new MemberChange(m.solution(), m.after(), m.before()))
                        .toList(),
                settings.stream()
                        .map(s -> new SettingChange(s.name(), s.after(), s.before()))
                        .toList(),
                rows.stream()
                        .map(r -> new RowChange(r.table(), r.after(), r.before()))
                        .toList(),
                activations.stream()
                        .map(a -> new ActivationChange(a.component(), a.after(), a.before()))
                        .toList(),
                Map.of());
    }

    /** Several changes, one after the other, as one. */
    public static StateChange allOf(List<StateChange> inOrder) {
        return Composition.of(inOrder);
    }

    /** The same change without contents, as it is kept for undoing it. */
    public StateChange withoutContents() {
        return new StateChange(publishers, solutions, layers, members, settings, rows, activations, Map.of());
    }

    public boolean nothing() {
        return onlyData() && rows.isEmpty();
    }

    /** Whether nothing but rows of data changes. */
    public boolean onlyData() {
        return publishers.isEmpty()
                && solutions.isEmpty()
                && layers.isEmpty()
                && members.isEmpty()
                && settings.isEmpty()
                && activations.isEmpty();
    }

    public static Draft draft() {
        return new Draft();
    }

    /** A change in the making. */
    public static final class Draft {
        private final List<Replaced<PublisherState>> publishers = new ArrayList<>();
        private final List<Replaced<SolutionState>> solutions = new ArrayList<>();
        private final List<LayerChange> layers = new ArrayList<>();
        private final List<MemberChange> members = new ArrayList<>();
        private final List<SettingChange> settings = new ArrayList<>();
        private final List<RowChange> rows = new ArrayList<>();
        private final List<ActivationChange> activations = new ArrayList<>();
        private final Map<Sha256, ComponentBody> contents = new java.util.HashMap<>();

        private Draft() {}

        public Draft publisher(Replaced<PublisherState> publisher) {
            publishers.add(publisher);
            return this;
        }

        /** A solution that stays as it is changes nothing. */
        public Draft solution(Replaced<SolutionState> solution) {
            SolutionState before = solution.before();
            SolutionState after = solution.after();
            if (before == null || after == null || !before.sameAs(after)) {
                solutions.add(solution);
            }
            return this;
        }

        /** A layer that stays as it is changes nothing. */
        public Draft layer(LayerChange layer) {
            if (!Objects.equals(layer.before(), layer.after())) {
                layers.add(layer);
            }
            return this;
        }

        public Draft layers(java.util.Collection<LayerChange> more) {
            more.forEach(this::layer);
            return this;
        }

        public Draft member(MemberChange member) {
            if (!Objects.equals(member.before(), member.after())) {
                members.add(member);
            }
            return this;
        }

        public Draft setting(SettingChange setting) {
            if (!Objects.equals(setting.before(), setting.after())) {
                settings.add(setting);
            }
            return this;
        }

        public Draft row(RowChange row) {
            rows.add(row);
            return this;
        }

        /** A component that stays on or off changes nothing. */
        public Draft activation(ActivationChange activation) {
            if (activation.before() != activation.after()) {
                activations.add(activation);
            }
            return this;
        }

        public Draft content(ComponentBody body) {
            contents.put(body.hash(), body);
            return this;
        }

        public StateChange change() {
            return new StateChange(publishers, solutions, layers, members, settings, rows, activations, contents);
        }
    }
}
