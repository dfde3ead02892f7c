package org.almanac.environment.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.environment.state.StateChange.RowChange;
import org.almanac.environment.state.StateChange.SettingChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Several changes, one after the other, as one. What comes to nothing in the end is no part of it. */
final class Composition {

    private Composition() {}

    static StateChange of(List<StateChange> inOrder) {
        StateChange.Draft draft = StateChange.draft();
        merged(
                        inOrder,
                        StateChange::publishers,
                        p -> either(p.before(), p.after()).key(),
                        (a, b) -> new Replaced<>(a.before(), b.after()),
                        (a, b) -> nothing(a.before(), b.after()))
                .stream()
                .filter(p -> !Objects.equals(p.before(), p.after()))
                .forEach(draft::publisher);
        merged(
                        inOrder,
                        StateChange::solutions,
                        s -> either(s.before(), s.after()).key(),
                        (a, b) -> new Replaced<>(a.before(), b.after()),
                        (a, b) -> nothing(a.before(), b.after()))
                .forEach(draft::solution);
        merged(
                        inOrder,
                        StateChange::layers,
                        l -> List.of(l.component(), l.solution()),
                        (a, b) -> new LayerChange(
                                b.component(), b.name(), b.parent(), b.solution(), a.before(), b.after()),
                        (a, b) -> nothing(a.before(), b.after()))
                .forEach(draft::layer);
        merged(
                        inOrder,
                        StateChange::members,
                        m -> List.of(m.solution(), either(m.before(), m.after()).component()),
                        (a, b) -> new MemberChange(a.solution(), a.before(), b.after()),
                        (a, b) -> nothing(a.before(), b.after()))
                .forEach(draft::member);
        merged(
                        inOrder,
                        StateChange::settings,
                        SettingChange::name,
                        (a, b) -> new SettingChange(a.name(), a.before(), b.after()),
                        (a, b) -> nothing(a.before(), b.after()))
                .forEach(draft::setting);
        merged(
                        inOrder,
                        StateChange::rows,
                        r -> List.of(r.table(), either(r.before(), r.after()).id()),
                        (a, b) -> new RowChange(a.table(), a.before(), b.after()),
                        (a, b) -> nothing(a.before(), b.after()))
                .stream()
                .filter(r -> !Objects.equals(r.before(), r.after()))
                .forEach(draft::row);
        Map<Sha256, ComponentBody> contents = new HashMap<>();
        inOrder.forEach(change -> contents.putAll(change.contents()));
        contents.values().forEach(draft::content);
        return draft.change();
    }

    /** What is touched several times has the first "before" and the last "after". */
    private static <T, K> Collection<T> merged(
            List<StateChange> inOrder,
            Function<StateChange, List<T>> part,
            Function<T, K> key,
            BinaryOperator<T> join,
            java.util.function.BiPredicate<T, T> cancelOut) {
        Map<K, T> result = new LinkedHashMap<>();
        for (StateChange change : inOrder) {
            for (T one : part.apply(change)) {
                T earlier = result.get(key.apply(one));
                if (earlier == null) {
                    result.put(key.apply(one), one);
                } else if (cancelOut.test(earlier, one)) {
                    result.remove(key.apply(one));
                } else {
                    result.put(key.apply(one), join.apply(earlier, one));
                }
            }
        }
        return result.values();
    }

    private static boolean nothing(@Nullable Object before, @Nullable Object after) {
        return before == null && after == null;
    }

    private static <T> T either(@Nullable T before, @Nullable T after) {
        return before == null ? Objects.requireNonNull(after) : before;
    }
}
