package org.almanac.environment.store;

import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.almanac.database.TestDatabase;
import org.almanac.environment.TableData;
import org.almanac.environment.TableData.Change;
import org.almanac.environment.TableData.Reference;
import org.almanac.environment.TableData.Row;
import org.almanac.problem.AlmanacException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of data with their versions and values, on whichever database. */
abstract class KeepingRows {

    private static final String CAR = "ctso_car";

    private final Workshop workshop;
    private final TableData data;

    KeepingRows(TestDatabase product) {
        workshop = Workshop.on(product).withCore();
        data = workshop.store.bean(TableData.class);
    }

    private static UUID id(int number) {
        return new UUID(number, number);
    }

    private void write(String table, int number, @Nullable Map<String, Object> values) {
        workshop.did(() -> data.write(TEST, List.of(new Change(table, id(number), values)), "data/" + number, "A row"));
    }

    private Row row(int number) {
        return data.find(TEST, CAR, id(number)).orElseThrow();
    }

    @Test
    void aRowIsReadAsItWasWritten() {
        Map<String, Object> values = Map.of(
                "ctso_name", "Beetle", "ctso_seats", 4, "ctso_price", new BigDecimal("12.50"), "ctso_sold", true);

        write(CAR, 1, values);

        assertThat(row(1).values()).isEqualTo(values);
    }

    @Test
    void itsVersionRisesWithEachChangeAndAlsoWhenAChangeIsUndone() {
        write(CAR, 1, Map.of("ctso_seats", 4));
        long first = row(1).version();
        workshop.did(() ->
                data.write(TEST, List.of(new Change(CAR, id(1), Map.of("ctso_seats", 5))), "run/import/1", "A row"));
        long second = row(1).version();

        workshop.did(() -> workshop.store.undone("run"));

        assertThat(second).isGreaterThan(first);
        assertThat(row(1).version()).isGreaterThan(second);
        assertThat(row(1).values()).containsEntry("ctso_seats", 4);
        assertThat(data.page(TEST, CAR, Map.of("ctso_seats", 4), null, 10)).hasSize(1);
        assertThat(data.page(TEST, CAR, Map.of("ctso_seats", 5), null, 10)).isEmpty();
    }

    @Test
    void writingWhatIsThereAlreadyChangesNothing() {
        write(CAR, 1, Map.of("ctso_seats", 4));
        Row before = row(1);

        write(CAR, 1, Map.of("ctso_seats", 4));

        assertThat(row(1)).isEqualTo(before);
    }

    @Test
    void pagesGoOnBehindAnIdAndHoldNoRowTwice() {
        workshop.did(() -> data.write(
                TEST,
                IntStream.range(0, 7)
                        .mapToObj(n -> new Change(CAR, id(n - 3), Map.of("ctso_seats", n)))
                        .toList(),
                "data/seven",
                "Rows"));

        List<UUID> seen = new ArrayList<>();
        List<Row> page = data.page(TEST, CAR, Map.of(), null, 3);
        while (!page.isEmpty()) {
            page.forEach(row -> seen.add(row.id()));
            page = data.page(TEST, CAR, Map.of(), seen.get(seen.size() - 1), 3);
        }

        assertThat(data.count(TEST, CAR)).isEqualTo(7);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.stream().map(UUID::toString)).isSorted();
    }

    @Test
    void valuesAreFoundInAnyCaseAndNumbersHoweverTheyAreWritten() {
        write(CAR, 1, Map.of("ctso_name", "Beetle", "ctso_price", new BigDecimal("12.50")));
        write(CAR, 2, Map.of("ctso_name", "Duck", "ctso_price", new BigDecimal("12.5")));

        assertThat(data.page(TEST, CAR, Map.of("ctso_name", "BEETLE"), null, 10))
                .extracting(Row::id)
                .containsExactly(id(1));
        assertThat(data.page(TEST, CAR, Map.of("ctso_price", new BigDecimal("12.500")), null, 10))
                .extracting(Row::id)
                .containsExactly(id(1), id(2));
        assertThat(data.page(TEST, CAR, Map.of("ctso_name", "duck", "ctso_price", 12), null, 10))
                .isEmpty();
    }

    @Test
    void whateverRefersToARowIsFound() {
        write(CAR, 1, Map.of("ctso_owner", id(9).toString()));
        write("ctso_car_driver", 2, Map.of("ctso_carid", id(9).toString()));

        assertThat(data.references(TEST, id(9)))
                .containsExactly(
                        new Reference(CAR, id(1), "ctso_owner"), new Reference("ctso_car_driver", id(2), "ctso_carid"));
    }

    @Test
    void aLargeValueComesBackWhole() {
        Map<String, Object> values = new HashMap<>();
        IntStream.range(0, 15).forEach(n -> values.put("ctso_text" + n, "äx".repeat(40_000)));

        write(CAR, 1, values);

        assertThat(row(1).values()).isEqualTo(values);
    }

    @Test
    void aDeletedRowIsGoneWithItsValues() {
        write(CAR, 1, Map.of("ctso_owner", id(9).toString()));

        write(CAR, 1, null);

        assertThat(data.find(TEST, CAR, id(1))).isEmpty();
        assertThat(data.references(TEST, id(9))).isEmpty();
    }

    @Test
    void thePairsOfADeletedRelationshipGoWithIt() {
        workshop.put(
                "Core",
                "EntityRelationship",
                "ctso_car_driver",
                "<EntityRelationship Name=\"ctso_car_driver\"></EntityRelationship>");
        write("ctso_car_driver", 1, Map.of("ctso_carid", id(9).toString()));

        workshop.did(() -> workshop.delete("EntityRelationship", "ctso_car_driver"));

        assertThat(data.count(TEST, "ctso_car_driver")).isZero();
    }

    @Test
    void whatIsNoValueIsRefused() {
        assertThatThrownBy(() -> write(CAR, 1, Map.of("ctso_seats", List.of(4))))
                .isInstanceOf(AlmanacException.class)
                .hasMessageContaining("ctso_seats");
    }

    @Test
    void rowsFromBeforeTheirValuesWereListedAreListedWhenTheProgramStarts() {
        write(CAR, 1, Map.of("ctso_seats", 4));
        workshop.store.jdbc.sql("DELETE FROM alm.row_value").update();
        workshop.store
                .jdbc
                .sql("INSERT INTO alm.row_value_backlog SELECT environment_id, table_name, row_id FROM alm.table_row")
                .update();

        workshop.store.bean(RowValueBacklog.class).afterSingletonsInstantiated();

        assertThat(data.page(TEST, CAR, Map.of("ctso_seats", 4), null, 10)).hasSize(1);
    }
}
