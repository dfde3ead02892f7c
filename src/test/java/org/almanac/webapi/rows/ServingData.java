package org.almanac.webapi.rows;

import static org.almanac.webapi.rows.RowsFixture.NOW;
import static org.almanac.webapi.rows.RowsFixture.TEST;
import static org.almanac.webapi.rows.RowsFixture.id;
import static org.almanac.webapi.rows.RowsFixture.lookup;
import static org.almanac.webapi.rows.RowsFixture.refused;
import static org.almanac.webapi.rows.RowsFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.database.TestDatabase;
import org.almanac.environment.DataTables;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.model.AlternateKey;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.junit.jupiter.api.Test;

/** Rows of data as the Web API shows and takes them, on whichever database. */
abstract class ServingData {

    private static final String CAR = "ctso_car";
    private static final String TRIP = "ctso_trip";
    private static final RowInput NOTHING = values();

    private final RowsFixture rows;

    ServingData(TestDatabase product) {
        rows = RowsFixture.on(product)
                .withTable(CAR)
                .withColumn(CAR + ".ctso_name", "nvarchar", "<MaxLength>20</MaxLength>")
                .withColumn(CAR + ".ctso_plate", "nvarchar", "<MaxLength>200</MaxLength>")
                .withColumn(CAR + ".ctso_seats", "int", "")
                .withColumn(CAR + ".ctso_price", "money", "")
                .withColumn(CAR + ".ctso_sold", "bit", "")
                .withColumn(CAR + ".ctso_since", "datetime", "<Format>date</Format>")
                .withColumn(CAR + ".ctso_seen", "datetime", "<Format>datetime</Format>")
                .withColumn(
                        CAR + ".ctso_color",
                        "picklist",
                        "<optionset><options><option value=\"1\"/><option value=\"2\"/></options></optionset>")
                .with(
                        "EntityKey",
                        CAR + ".ctso_plate_key",
                        "<EntityKey><Name>ctso_plate_key</Name><EntityKeyAttributes><AttributeName>ctso_plate"
                                + "</AttributeName></EntityKeyAttributes></EntityKey>")
                .withTable(TRIP)
                .withLookup("ctso_trip_car", TRIP, "ctso_carid", CAR, "RemoveLink")
                .withPairs("ctso_car_account", CAR, "account");
    }

    private static CollectionNavigation collection(EntityType type, String name) {
        return type.collection(name).orElseThrow();
    }

    private List<UUID> related(String table, UUID id, String navigation) {
        EntityType type = rows.type(table);
        try (Stream<UUID> all = rows.source(table).related(TEST, type, id, collection(type, navigation))) {
            return all.toList();
        }
    }

    private List<UUID> found(String table, Map<String, Object> equal) {
        try (Stream<WireRow> all = rows.source(table).rows(TEST, rows.type(table), new Narrowing(equal, null, 0))) {
            return all.map(WireRow::id).toList();
        }
    }

    @Test
    void aTableHasTheTypeThatItsDefinitionsSay() {
        EntityType car = rows.type(CAR);

        assertThat(car.entitySet()).isEqualTo("ctso_cars");
        assertThat(car.primaryId()).isEqualTo("ctso_carid");
        assertThat(car.primaryName()).isEqualTo("ctso_name");
        assertThat(car.property("ctso_color").orElseThrow().options()).containsOnlyKeys(1, 2);
        assertThat(car.keys()).containsExactly(new AlternateKey("ctso_plate_key", List.of("ctso_plate")));
        assertThat(car.collections())
                .contains(
                        new CollectionNavigation("ctso_trip_car", TRIP, "ctso_carid"),
                        new CollectionNavigation("ctso_car_account", "account", null));
        assertThat(rows.type(TRIP).lookup("ctso_carid").orElseThrow().target()).isEqualTo(CAR);
    }

    @Test
    void everyKindOfValueComesBackAsItWasGiven() {
        Instant seen = Instant.parse("2026-02-03T04:05:06Z");
        RowInput input = values(
                "ctso_name",
                "Beetle",
                "ctso_seats",
                4,
                "ctso_price",
                new BigDecimal("12.50"),
                "ctso_sold",
                true,
                "ctso_since",
                LocalDate.parse("2026-02-03"),
                "ctso_seen",
                seen,
                "ctso_color",
                2);

        rows.create(CAR, 1, input);

        WireRow row = rows.row(CAR, id(1));
        input.values().forEach((name, value) -> assertThat(row.value(name)).isEqualTo(value.orElseThrow()));
        assertThat(row.value("ctso_carid")).isEqualTo(id(1));
    }

    @Test
    void aNewRowIsActiveAndHasItsMaker() {
        rows.create(CAR, 1, NOTHING);

        WireRow row = rows.row(CAR, id(1));
        assertThat(row.values())
                .containsEntry("statecode", 0)
                .containsEntry("statuscode", 1)
                .containsEntry("createdon", NOW)
                .containsEntry("modifiedon", NOW)
                .containsEntry("versionnumber", row.version());
        assertThat(row.value("_ownerid_value")).isInstanceOfSatisfying(LookupValue.class, owner -> {
            assertThat(owner.id()).isEqualTo(UserIds.of("ada"));
            assertThat(owner.table()).isEqualTo("systemuser");
        });
    }

    @Test
    void aChangeKeepsWhatItDoesNotNameAndRaisesTheVersion() {
        rows.create(CAR, 1, values("ctso_name", "Beetle", "ctso_seats", 4));
        long before = rows.row(CAR, id(1)).version();

        rows.update(CAR, id(1), values("ctso_seats", 5, "ctso_color", 1));
        rows.update(CAR, id(1), values("ctso_color", null));

        assertThat(rows.row(CAR, id(1)).values())
                .containsEntry("ctso_name", "Beetle")
                .containsEntry("ctso_seats", 5)
                .doesNotContainKey("ctso_color");
        assertThat(rows.row(CAR, id(1)).version()).isGreaterThan(before);
    }

    // scenario 81
    @Test
    void aReasonOfAnotherStateIsRefused() {
        rows.create("account", 1, values("name", "Contoso"));

        assertThat(refused(() -> rows.update("account", id(1), values("statecode", 1, "statuscode", 1))))
                .isEqualTo("400 0x80048408");
        assertThat(refused(() -> rows.update("account", id(1), values("statuscode", 2))))
                .isEqualTo("400 0x80048408");
        assertThat(rows.row("account", id(1)).values()).containsEntry("statecode", 0);
    }

    @Test
    void aStateAloneBringsItsFirstReason() {
        rows.create("account", 1, NOTHING);

        rows.update("account", id(1), values("statecode", 1));

        assertThat(rows.row("account", id(1)).values())
                .containsEntry("statecode", 1)
                .containsEntry("statuscode", 2);
    }

    @Test
    void valuesThatTheColumnCannotHaveAreRefused() {
        assertThat(refused(() -> rows.create(CAR, 1, values("ctso_color", 3)))).startsWith("400 ");
        assertThat(refused(() -> rows.create(CAR, 1, values("ctso_name", "x".repeat(21)))))
                .startsWith("400 ");
        assertThat(refused(() -> rows.create(TRIP, 1, lookup(NOTHING, "ctso_carid", CAR, id(9)))))
                .isEqualTo("404 0x80040217");
        assertThat(refused(() -> rows.create(TRIP, 1, lookup(NOTHING, "ctso_carid", "account", id(9)))))
                .startsWith("400 ");
        assertThat(rows.source(CAR).count(TEST, rows.type(CAR))).isZero();
    }

    @Test
    void anIdAndAnAlternateKeyAreTakenOnce() {
        String longPlate = "M-".repeat(90);
        rows.create(CAR, 1, values("ctso_plate", "M-1"));
        rows.create(CAR, 2, values("ctso_plate", longPlate));
        rows.create(CAR, 3, NOTHING);
        rows.create(CAR, 4, NOTHING);

        assertThat(refused(() -> rows.create(CAR, 1, NOTHING))).isEqualTo("412 0x80040237");
        assertThat(refused(() -> rows.create(CAR, 5, values("ctso_plate", "m-1"))))
                .isEqualTo("412 0x80060892");
        assertThat(refused(() -> rows.update(CAR, id(3), values("ctso_plate", longPlate))))
                .isEqualTo("412 0x80060892");
        rows.update(CAR, id(1), values("ctso_plate", "M-1", "ctso_seats", 2));
    }

    @Test
    void aLookupIsShownWithTheNameOfItsRow() {
        rows.create(CAR, 1, values("ctso_name", "Beetle"));
        rows.create(TRIP, 2, lookup(NOTHING, "ctso_carid", CAR, id(1)));
        rows.create(TRIP, 3, NOTHING);

        assertThat(rows.row(TRIP, id(2)).value("_ctso_carid_value")).isEqualTo(new LookupValue(id(1), CAR, "Beetle"));
        assertThat(found(TRIP, Map.of("_ctso_carid_value", id(1)))).containsExactly(id(2));
        assertThat(found(TRIP, Map.of("ctso_tripid", id(3)))).containsExactly(id(3));
    }

    @Test
    void aLookupToOneOfSeveralTablesKnowsWhich() {
        rows.create("contact", 1, values("fullname", "Somebody"));
        rows.create("contact", 2, lookup(NOTHING, "parentcustomerid", "contact", id(1)));

        assertThat(rows.row("contact", id(2)).value("_parentcustomerid_value"))
                .isEqualTo(new LookupValue(id(1), "contact", "Somebody"));
    }

    @Test
    void statesThatNobodyHasStoredAreNotLookedForInTheStore() {
        rows.bean(DataTables.class).put(TEST, CAR, id(1), Map.of("ctso_seats", 4));

        assertThat(found(CAR, Map.of("statecode", 0, "ctso_seats", 4))).containsExactly(id(1));
    }

    @Test
    void whatSomebodyStoredInTheWrongTypeIsNotShown() {
        rows.bean(DataTables.class).put(TEST, CAR, id(1), Map.of("ctso_seats", "four", "ctso_name", 7));

        assertThat(rows.row(CAR, id(1)).values())
                .doesNotContainKey("ctso_seats")
                .containsEntry("ctso_name", "7");
    }

    @Test
    void aDeletedRowIsNoLongerReferredTo() {
        rows.create(CAR, 1, NOTHING);
        rows.create("account", 2, NOTHING);
        rows.create(TRIP, 3, lookup(NOTHING, "ctso_carid", CAR, id(1)));
        relate(id(1), id(2), true);

        rows.delete(CAR, id(1));

        assertThat(rows.source(CAR).find(TEST, rows.type(CAR), id(1))).isEmpty();
        assertThat(rows.row(TRIP, id(3)).values()).doesNotContainKey("_ctso_carid_value");
        assertThat(related("account", id(2), "ctso_car_account")).isEmpty();
    }

    @Test
    void aRelationshipMayForbidTheDeletionOrTakeItOn() {
        rows.withTable("ctso_wheel")
                .withLookup("ctso_wheel_car", "ctso_wheel", "ctso_carid", CAR, "Cascade")
                .withTable("ctso_fine")
                .withLookup("ctso_fine_car", "ctso_fine", "ctso_carid", CAR, "Restrict");
        rows.create(CAR, 1, NOTHING);
        rows.create("ctso_wheel", 2, lookup(NOTHING, "ctso_carid", CAR, id(1)));
        rows.create("ctso_fine", 3, lookup(NOTHING, "ctso_carid", CAR, id(1)));

        assertThat(refused(() -> rows.delete(CAR, id(1)))).isEqualTo("405 0x80040227");
        rows.delete("ctso_fine", id(3));
        rows.delete(CAR, id(1));

        assertThat(rows.source("ctso_wheel").count(TEST, rows.type("ctso_wheel")))
                .isZero();
    }

    private void relate(UUID car, UUID account, boolean related) {
        EntityType type = rows.type(CAR);
        rows.did(() -> {
            if (related) {
                rows.source(CAR)
                        .associate(rows.context(null), type, car, collection(type, "ctso_car_account"), account);
            } else {
                rows.source(CAR)
                        .disassociate(rows.context(null), type, car, collection(type, "ctso_car_account"), account);
            }
            return true;
        });
    }

    @Test
    void pairsAreSeenFromBothEndsAndMadeOnce() {
        rows.create(CAR, 1, NOTHING);
        rows.create("account", 2, NOTHING);

        relate(id(1), id(2), true);
        relate(id(1), id(2), true);
        assertThat(related(CAR, id(1), "ctso_car_account")).containsExactly(id(2));
        assertThat(related("account", id(2), "ctso_car_account")).containsExactly(id(1));
        relate(id(1), id(2), false);

        assertThat(related(CAR, id(1), "ctso_car_account")).isEmpty();
        assertThat(refused(() -> relate(id(1), id(7), true))).isEqualTo("404 0x80040217");
    }

    @Test
    void rowsOfATableOfItsOwnAreRelatedBothWays() {
        rows.withPairs("ctso_car_car", CAR, CAR);
        rows.create(CAR, 1, NOTHING);
        rows.create(CAR, 2, NOTHING);
        EntityType type = rows.type(CAR);

        rows.did(() -> {
            rows.source(CAR).associate(rows.context(null), type, id(2), collection(type, "ctso_car_car"), id(1));
            return true;
        });

        assertThat(related(CAR, id(1), "ctso_car_car")).containsExactly(id(2));
        assertThat(related(CAR, id(2), "ctso_car_car")).containsExactly(id(1));
    }

    @Test
    void rowsComeByIdAndBehindOne() {
        for (int i = 5; i > 0; i--) {
            rows.create(CAR, i, NOTHING);
        }

        try (Stream<WireRow> behind = rows.source(CAR).rows(TEST, rows.type(CAR), new Narrowing(Map.of(), id(2), 2))) {
            assertThat(behind.map(WireRow::id).toList()).startsWith(id(3), id(4));
        }
        assertThat(found(CAR, Map.of())).containsExactly(id(1), id(2), id(3), id(4), id(5));
        assertThat(rows.source(CAR).find(TEST, rows.type(CAR), id(9))).isEqualTo(Optional.empty());
    }
}
