package org.almanac.ordermanagement.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.OrderChecks;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;

/** Records of all tables that refer to each other in any way, also in circles and to nothing, with any texts in their columns. */
class RecordsProperties {

    private static final int MOST = 24;

    @Provide
    Arbitrary<OrderRows> rows() {
        return row().list().ofMinSize(1).ofMaxSize(MOST).map(OrderRows::new);
    }

    private static Arbitrary<OrderRow> row() {
        Arbitrary<Map<String, String>> values = Arbitraries.maps(
                        Arbitraries.of(OrderColumn.class).map(OrderColumn::physicalName), text())
                .ofMaxSize(OrderColumn.values().length);
        return Combinators.combine(Arbitraries.of(OrderTable.class), id(), values)
                .as((table, id, columns) -> new OrderRow(table, id, columns, false, List.of("Active")));
    }

    private static Arbitrary<UUID> id() {
        return Arbitraries.longs().between(1, MOST).map(number -> new UUID(0, number));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, id().map(UUID::toString)),
                Tuple.of(2, tiles()),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)),
                Tuple.of(1, Arbitraries.of("0", "1", "Archived", "Current", "192350001", "{", "[]", "-3")));
    }

    private static Arbitrary<String> tiles() {
        return Combinators.combine(id(), id(), id())
                .as((one, two, three) -> "{\"tiles\":[{\"filterPolicies\":[\"" + one + "\"],\"executionPolicies\":[\""
                        + two + "\",7],\"providerAction\":\"" + three + "\"},null]}");
    }

    private static Set<UUID> ids(OrderRows rows) {
        return rows.all().stream().map(OrderRow::id).collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void whateverRecordsAreLikeThereIsAnAnswer(@ForAll("rows") OrderRows rows) {
        OrderModel model = OrderModel.of(rows);

        assertThat(model.orchestrations()).hasSameSizeAs(rows.of(OrderTable.DESIGNER));
        assertThat(model.providers()).hasSameSizeAs(rows.of(OrderTable.PROVIDER));
        assertThat(model.policies())
                .hasSize((int) rows.of(OrderTable.POLICY).stream()
                        .filter(row -> !VersionRows.archived(row))
                        .count())
                .allMatch(policy -> policy.archive().stream().allMatch(one -> one.number() < policy.number()));
        assertThat(OrderChecks.unreadable(rows)).allMatch(flaw -> !flaw.why().isBlank());
        assertThat(OrderModel.of(new OrderRows(rows.all()))).isEqualTo(model);
    }

    @Property(tries = 300)
    void aClosureHasTheChosenAndIsItsOwnClosure(@ForAll("rows") OrderRows rows, @ForAll("chosen") Set<UUID> chosen) {
        Closure closure = Closure.of(rows, chosen);

        Set<UUID> there = new HashSet<>(chosen);
        there.retainAll(ids(rows));
        assertThat(ids(closure.needed())).containsAll(there);
        Closure again = Closure.of(rows, ids(closure.needed()));
        assertThat(ids(again.needed())).isEqualTo(ids(closure.needed()));
        assertThat(new HashSet<>(again.missing())).isEqualTo(new HashSet<>(closure.missing()));
    }

    @Property(tries = 300)
    void whoChoosesMoreNeedsNoLess(
            @ForAll("rows") OrderRows rows, @ForAll("chosen") Set<UUID> some, @ForAll("chosen") Set<UUID> others) {
        Set<UUID> more = new HashSet<>(some);
        more.addAll(others);

        Closure small = Closure.of(rows, some);
        Closure large = Closure.of(rows, more);

        assertThat(ids(large.needed())).containsAll(ids(small.needed()));
        assertThat(large.missing()).containsAll(small.missing());
    }

    @Property(tries = 300)
    void nothingIsMissingThatCouldBeTaken(@ForAll("rows") OrderRows rows, @ForAll("chosen") Set<UUID> chosen) {
        assertThat(Closure.of(rows, chosen).missing())
                .allMatch(missing -> rows.find(missing.id())
                        .filter(row -> row.table() == missing.table() && !VersionRows.archived(row))
                        .isEmpty());
    }

    @Property(tries = 200)
    void unknownColumnsTravelUnreadButCountInWhatAnOrchestrationSays(@ForAll("rows") OrderRows rows) {
        List<OrderRow> changed = rows.all().stream()
                .map(row -> {
                    Map<String, String> values = new HashMap<>(row.values());
                    values.put("ctso_note", "changed");
                    return new OrderRow(row.table(), row.id(), values, row.managed(), row.solutions());
                })
                .toList();

        OrderModel before = OrderModel.of(rows);
        OrderModel after = OrderModel.of(new OrderRows(changed));

        assertThat(after.policies()).isEqualTo(before.policies());
        assertThat(after.orchestrations())
                .noneMatch(one -> before.orchestrations().stream()
                        .anyMatch(other ->
                                other.id().equals(one.id()) && other.content().equals(one.content())));
    }

    @Provide
    Arbitrary<Set<UUID>> chosen() {
        return id().set().ofMaxSize(5);
    }
}
