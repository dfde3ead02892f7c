package org.almanac.dualwrite.authoring;

import static org.almanac.dualwrite.workshop.MapWorkshop.DEV;
import static org.almanac.dualwrite.workshop.MapWorkshop.KEY;
import static org.almanac.dualwrite.workshop.MapWorkshop.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapChange;
import org.almanac.dualwrite.MapDraft;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.TableMapAuthoring;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.TableMaps;
import org.almanac.dualwrite.workshop.MapWorkshop;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.Inventory;
import org.almanac.environment.SolutionContents;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.sample.SamplePackages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a maker does on the Dual-write page, on whichever database (dual-write-and-order-management 1.1, 3). */
abstract class SavingTableMaps {

    private static final String CONTACTS = "contacts - CDS Contacts V2";
    private static final MapPair PAIR = MapPair.parse(CONTACTS);
    private static final MapPair ADDRESS_BOOKS = MapPair.parse("ctso_addressbooks - Address books");
    private static final FieldMapping BIRTHDAY = field("BIRTHDATE", "birthdate");

    private final MapWorkshop workshop;
    private final TableMapAuthoring authoring;

    SavingTableMaps(TestDatabase product) {
        workshop = MapWorkshop.on(product).withMaps();
        authoring = workshop.bean(TableMapAuthoring.class);
    }

    private static FieldMapping field(String source, String destination) {
        return new FieldMapping(source, SyncDirection.BOTH, destination, null, List.of(), false);
    }

    private SavedMap microsofts() {
        return workshop.saved(DEV, CONTACTS, "microsoftdynamics");
    }

    private static MapChange birthday(@Nullable String publisher, @Nullable String version) {
        return new MapChange(List.of(BIRTHDAY), List.of(), publisher, version);
    }

    private TableMapVersion customized(MapChange change) {
        return authoring.customize(DEV, microsofts().version().id(), change, KEY);
    }

    private ErrorCode refused(Runnable save) {
        List<TableMapVersion> before = workshop.versions(DEV);
        AlmanacException refusal = catchThrowableOfType(AlmanacException.class, save::run);
        assertThat(workshop.versions(DEV)).isEqualTo(before);
        return refusal.code();
    }

    @Test
    void aChangedMapIsSavedBesideTheOneItWasMadeFrom() {
        TableMapVersion saved = customized(birthday("contoso", "2.0.1.0"));

        SavedMap map = workshop.saved(DEV, CONTACTS, "Contoso");
        assertThat(map.version()).isEqualTo(saved);
        assertThat(saved.name()).isEqualTo("ctso_[contacts - CDS Contacts V2]");
        assertThat(saved.managed()).isFalse();
        assertThat(map.mapping().fields())
                .contains(BIRTHDAY)
                .hasSize(microsofts().mapping().fields().size() + 1);
        assertThat(map.mapping().legs())
                .extracting(MappingLeg::dataverseFilter)
                .isEqualTo(microsofts().mapping().legs().stream()
                        .map(MappingLeg::dataverseFilter)
                        .toList());
    }

    @Test
    void whatIsSavedIsEffectiveAndKnownToTheLinkAtOnceAndJoinsNoSolution() {
        TableMapVersion saved = customized(birthday("Contoso", "2.0.1.0"));

        assertThat(workshop.bean(Inventory.class)
                        .stack(DEV, MapRows.ref(saved.id()))
                        .orElseThrow()
                        .layers())
                .noneMatch(ComponentStack.Layer::draft);
        assertThat(workshop.link.registered()).containsExactly(saved.id());
        assertThat(workshop.bean(SolutionContents.class).list(DEV, "Maps", null, 10))
                .isEmpty();
    }

    @Test
    void aNewMapIsAddedWithItsFields() {
        TableMapVersion saved =
                authoring.add(DEV, ADDRESS_BOOKS, List.of(field("NAME", "ctso_name")), "Contoso", "1.0", KEY);

        assertThat(saved.version()).hasToString("1.0.0.0");
        assertThat(workshop.saved(DEV, ADDRESS_BOOKS.displayName(), "Contoso")
                        .mapping()
                        .fields())
                .containsExactly(field("NAME", "ctso_name"));
    }

    @Test
    void columnsAreLeftOutByName() {
        customized(new MapChange(List.of(), List.of("GenderCode"), "Contoso", "2.0.1.0"));

        assertThat(workshop.saved(DEV, CONTACTS, "Contoso").mapping().fields())
                .extracting(FieldMapping::destination)
                .doesNotContain("gendercode")
                .contains("firstname");
        assertThat(refused(() -> customized(new MapChange(List.of(), List.of("ctso_never"), "Contoso", "2.0.2.0"))))
                .isEqualTo(ErrorCode.TABLE_MAP_INVALID);
    }

    // map scenario 21
    @Test
    void aMapThatRunsTakesNoSaveUntilItIsStopped() {
        for (MapState state : List.of(MapState.RUNNING, MapState.PAUSED, MapState.CATCH_UP)) {
            workshop.link.map(PAIR, state, null);
            assertThat(refused(() -> customized(birthday("Contoso", "2.0.1.0"))))
                    .isEqualTo(ErrorCode.DUAL_WRITE_REFUSED);
        }
        workshop.link.map(PAIR, MapState.STOPPED, null);

        customized(birthday("Contoso", "2.0.1.0"));

        assertThat(workshop.saved(DEV, CONTACTS, "Contoso").mapping().fields()).contains(BIRTHDAY);
    }

    // map scenario 22
    @Test
    void everySaveAsksForPublisherAndVersion() {
        assertThat(refused(() -> customized(birthday(null, "2.0.1.0")))).isEqualTo(ErrorCode.TABLE_MAP_INVALID);
        assertThat(refused(() -> customized(birthday(" ", "2.0.1.0")))).isEqualTo(ErrorCode.TABLE_MAP_INVALID);
        assertThat(refused(() -> customized(birthday("Contoso", null)))).isEqualTo(ErrorCode.TABLE_MAP_INVALID);
        assertThat(refused(() -> customized(birthday("Contoso", "0.0.0.0")))).isEqualTo(ErrorCode.TABLE_MAP_INVALID);
        assertThat(refused(() -> customized(birthday("Nobody", "2.0.1.0")))).isEqualTo(ErrorCode.UNKNOWN_PUBLISHER);
    }

    @Test
    void theSameSaveAgainGivesTheSameVersionAndAnotherDefinitionNeedsAnotherNumber() {
        TableMapVersion first = customized(birthday("Contoso", "2.0.1.0"));

        assertThat(customized(birthday("Contoso", "2.0.1.0"))).isEqualTo(first);
        assertThat(refused(() -> customized(
                        new MapChange(List.of(field("NICKNAME", "nickname")), List.of(), "Contoso", "2.0.1.0"))))
                .isEqualTo(ErrorCode.EDIT_REFUSED);
    }

    @Test
    void aDefinitionOfAnotherMapOrWithoutFieldsIsNone() {
        Mapping contacts = microsofts().mapping();

        assertThat(refused(() ->
                        authoring.save(DEV, new MapDraft(ADDRESS_BOOKS, "Contoso", "1.0.0.0", contacts, null), KEY)))
                .isEqualTo(ErrorCode.TABLE_MAP_INVALID);
        assertThat(refused(() -> authoring.add(DEV, ADDRESS_BOOKS, List.of(), "Contoso", "1.0.0.0", KEY)))
                .isEqualTo(ErrorCode.TABLE_MAP_INVALID);
        assertThat(refused(() ->
                        authoring.add(DEV, ADDRESS_BOOKS, List.of(BIRTHDAY, BIRTHDAY), "Contoso", "1.0.0.0", KEY)))
                .isEqualTo(ErrorCode.TABLE_MAP_INVALID);
    }

    @Test
    void withoutTheCoreThereIsNoPlaceToSaveMapsIn() {
        workshop.link.withoutCore();

        assertThat(refused(() -> customized(birthday("Contoso", "2.0.1.0"))))
                .isEqualTo(ErrorCode.DUAL_WRITE_CORE_MISSING);
    }

    // map scenario 23
    @Test
    void aSolutionOfAnotherPublisherIsNoPlaceForAMapAndIsReportedBeforeAnExport() {
        workshop.publisher("Fabrikam", "fabr");
        workshop.solution("Theirs", "Fabrikam");
        TableMapVersion saved = customized(birthday("Contoso", "2.0.1.0"));

        assertThat(refused(() -> authoring.addToSolution(DEV, "Theirs", saved.id(), KEY)))
                .isEqualTo(ErrorCode.PUBLISHER_MISMATCH);

        workshop.did(() -> {
            workshop.bean(SolutionContents.class)
                    .add(
                            DEV,
                            "Theirs",
                            new org.almanac.environment.AddedComponent(MapRows.ref(saved.id()), 0, false),
                            KEY);
            return true;
        });
        authoring.addToSolution(DEV, "Maps", saved.id(), KEY);
        assertThat(authoring.publisherViolations(DEV, "Theirs")).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ErrorCode.PUBLISHER_MISMATCH.code());
            assertThat(violation.message()).contains("Contoso", "Fabrikam");
        });
        assertThat(authoring.publisherViolations(DEV, "Maps")).isEmpty();
    }

    @Test
    void theChosenVersionIsNotDeletedAndAManagedOneNeverIs() {
        UUID saved = customized(birthday("Contoso", "2.0.1.0")).id();
        authoring.addToSolution(DEV, "Maps", saved, KEY);
        workshop.link.map(PAIR, MapState.STOPPED, saved);
        assertThat(refused(() -> authoring.delete(DEV, saved, KEY))).isEqualTo(ErrorCode.DUAL_WRITE_REFUSED);
        workshop.link.map(PAIR, MapState.STOPPED, null);

        authoring.delete(DEV, saved, KEY);

        assertThat(workshop.bean(TableMaps.class).savedMaps(DEV).map(saved)).isEmpty();
        assertThat(workshop.bean(SolutionContents.class).list(DEV, "Maps", null, 10))
                .isEmpty();
        UUID managed = microsofts().version().id();
        AlmanacException refusal =
                catchThrowableOfType(AlmanacException.class, () -> authoring.delete(DEV, managed, KEY));
        assertThat(refusal.items()).extracting(ProblemDetailItem::code).containsExactly("0x8004F032");
    }

    @Test
    void aSavedVersionTravelsManagedWithAllOfItsDefinition() {
        TableMapVersion saved = customized(birthday("Contoso", "2.0.1.0"));
        authoring.addToSolution(DEV, "Maps", saved.id(), KEY);
        workshop.imported(OTHER, SamplePackages.DUAL_WRITE_CORE);
        workshop.imported(OTHER, SamplePackages.FINANCE_ADD_IN);

        workshop.imported(OTHER, workshop.exported("Maps", true));

        SavedMap arrived = workshop.saved(OTHER, CONTACTS, "Contoso");
        assertThat(arrived.version().managed()).isTrue();
        assertThat(arrived.version().id()).isEqualTo(saved.id());
        assertThat(arrived.version().name().toLowerCase(Locale.ROOT)).startsWith("ctso_[");
        assertThat(arrived.mapping())
                .isEqualTo(workshop.saved(DEV, CONTACTS, "Contoso").mapping());
    }
}
