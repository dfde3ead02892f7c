package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Dependency;
import org.almanac.environment.DependencyType;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.HistoryOperation;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.Progress;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;

/** What uninstalling leaves, and who needs whom, on whichever database. Scenarios 20, 56 to 59 and 62. */
abstract class UninstallingASolution {

    private static final ComponentRef TABLE = ComponentRef.of("Entity", "ctso_car");
    private static final ComponentRef CHOICE = ComponentRef.of("OptionSet", "ctso_colour");
    private static final ComponentRef COLUMN = ComponentRef.of("Attribute", "ctso_car.ctso_colour");
    private static final ComponentRef VIEW = ComponentRef.of("SavedQuery", "11111111-2222-3333-4444-555555555555");

    private final StoreFixture store;

    UninstallingASolution(TestDatabase product) {
        this.store = StoreFixture.on(product);
    }

    private static PackageFixture cars() {
        return cars(aPackage("Core"));
    }

    private static PackageFixture cars(PackageFixture fixture) {
        return fixture.xml("Entity", "ctso_car", null, "<Entity><Name>ctso_Car</Name></Entity>")
                .xml("OptionSet", "ctso_colour", null, "<optionset Name=\"ctso_colour\"/>")
                .xml(
                        "Attribute",
                        "ctso_car.ctso_colour",
                        "ctso_car",
                        "<attribute><OptionSetName>ctso_colour</OptionSetName></attribute>");
    }

    private static PackageFixture view(PackageFixture fixture) {
        return fixture.xml(
                "SavedQuery",
                VIEW.key(),
                "account",
                "<savedquery><fetchxml><fetch><entity name=\"account\"><link-entity name=\"ctso_car\""
                        + " from=\"ctso_colour\" to=\"accountid\"/></entity></fetch></fetchxml></savedquery>");
    }

    private static List<String> edges(List<Dependency> dependencies) {
        return dependencies.stream()
                .map(edge -> edge.dependent().component() + " -> "
                        + edge.required().component() + " "
                        + edge.type().number())
                .toList();
    }

    @Test
    void theEnvironmentIsAsItWasBeforeTheSolutionCame() {
        // the publisher stays
        store.imported(aPackage("Other").component("WebResource", "ctso_/a.js", "Name=a"));
        Sha256 before = store.stateHash();
        store.imported(cars());

        Plan plan = store.uninstalled("core");

        assertThat(store.stateHash()).isEqualTo(before).isEqualTo(plan.stateHashAfter());
        assertThat(store.inventory.solution(TEST, "Core")).isEmpty();
        assertThat(store.inventory.stack(TEST, TABLE)).isEmpty();
    }

    // scenario 56
    @Test
    void theHistorySaysThatItWasUninstalled() {
        store.imported(cars());
        store.uninstalled("Core");

        assertThat(store.inventory.history(TEST, 1))
                .extracting(
                        HistoryEntry::operation,
                        HistoryEntry::suboperation,
                        HistoryEntry::result,
                        HistoryEntry::solution,
                        HistoryEntry::publisher,
                        HistoryEntry::changes)
                .containsExactly(
                        tuple(HistoryOperation.UNINSTALL, HistorySuboperation.DELETE, true, "Core", "Contoso", 3));
    }

    @Test
    void aStalePlanIsNotApplied() {
        store.imported(cars());
        Sha256 stale = store.uninstalling.plan(TEST, "Core").planHash();
        store.imported(aPackage("Other").component("WebResource", "ctso_/a.js", "Name=a"));
        Sha256 before = store.stateHash();

        assertThatThrownBy(() -> store.uninstalling.apply(TEST, "Core", stale, "key", Progress.SILENT))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PLAN_STALE));
        assertThat(store.stateHash()).isEqualTo(before);
    }

    // scenarios 58 and 59
    @Test
    void whatStandsInTheWayIsListedAndGoesFirst() {
        store.imported(cars());
        store.imported(view(aPackage("Views").publisher("Fabrikam")));

        assertThat(store.dependencies.forUninstall(TEST, "Core")).anySatisfy(edge -> {
            assertThat(edge.dependent().component()).isEqualTo(VIEW);
            assertThat(edge.dependent().baseSolution()).isEqualTo("Views");
            assertThat(edge.dependent().parent()).isEqualTo(ComponentRef.of("Entity", "account"));
            assertThat(edge.required().component()).isEqualTo(TABLE);
            assertThat(edge.required().baseSolution()).isEqualTo("Core");
            assertThat(edge.type()).isEqualTo(DependencyType.PUBLISHED);
        });
        Plan refused = store.uninstalling.plan(TEST, "Core");
        assertThat(refused.refusals()).extracting(Plan.Refusal::code).containsOnly("0x8004F01D");
        assertThatThrownBy(() -> store.uninstalling.apply(TEST, "Core", refused.planHash(), "key", Progress.SILENT))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNINSTALL_REFUSED));

        store.uninstalled("Views");

        assertThat(store.dependencies.forUninstall(TEST, "Core")).isEmpty();
        assertThat(store.uninstalled("Core").counts().delete()).isEqualTo(3);
    }

    @Test
    void anotherPublishersLayerOnTheBaseIsAnEdgeToItself() {
        store.imported(aPackage("One").component("SavedQuery", "v", "Name=one"));
        store.imported(aPackage("Two").publisher("Fabrikam").component("SavedQuery", "v", "Name=two"));

        assertThat(store.dependencies.forUninstall(TEST, "One")).singleElement().satisfies(edge -> {
            assertThat(edge.dependent().baseSolution()).isEqualTo("Two");
            assertThat(edge.required().baseSolution()).isEqualTo("One");
        });
    }

    // scenario 62
    @Test
    void aGlobalChoiceIsNeededByItsColumn() {
        store.imported(cars());

        assertThat(edges(store.dependencies.forDelete(TEST, CHOICE)))
                .containsExactly("Attribute ctso_car.ctso_colour -> OptionSet ctso_colour 2");
    }

    @Test
    void deletingATableTakesItsPartsAlongButNotWhatNeedsThem() {
        store.imported(cars());
        store.imported(view(aPackage("Views")));

        assertThat(edges(store.dependencies.forDelete(TEST, TABLE)))
                .containsExactly(
                        "SavedQuery " + VIEW.key() + " -> Attribute ctso_car.ctso_colour 2",
                        "SavedQuery " + VIEW.key() + " -> Entity ctso_car 2");
    }

    @Test
    void dependentsAreThePartsAndWhatNeedsTheComponent() {
        store.imported(cars());
        store.imported(view(aPackage("Views")));

        assertThat(edges(store.dependencies.dependents(TEST, TABLE)))
                .containsExactly(
                        "Attribute ctso_car.ctso_colour -> Entity ctso_car 1",
                        "SavedQuery " + VIEW.key() + " -> Entity ctso_car 2");
    }

    @Test
    void requiredIsTheTableAndWhatTheDefinitionNames() {
        store.imported(cars());

        List<Dependency> required = store.dependencies.required(TEST, COLUMN);

        assertThat(edges(required))
                .containsExactly(
                        "Attribute ctso_car.ctso_colour -> Entity ctso_car 1",
                        "Attribute ctso_car.ctso_colour -> OptionSet ctso_colour 2");
        assertThat(required).extracting(edge -> edge.required().baseSolution()).containsOnly("Core");
    }

    @Test
    void whatADraftNeedsIsUnpublishedUntilEverythingIsPublished() {
        store.imported(cars());
        store.imported(view(aPackage("Mine").unmanaged()));
        assertThat(store.dependencies.forDelete(TEST, TABLE))
                .extracting(Dependency::type)
                .containsOnly(DependencyType.UNPUBLISHED);

        store.publishAll();

        assertThat(store.dependencies.forDelete(TEST, TABLE))
                .extracting(Dependency::type)
                .containsOnly(DependencyType.PUBLISHED);
        assertThat(store.uninstalling.plan(TEST, "Core").accepted()).isFalse();
    }

    // scenario 20
    @Test
    void whatAnUnmanagedSolutionNeedsOutsideOfItIsMissing() {
        store.imported(cars());
        store.imported(view(aPackage("Mine").unmanaged()));

        assertThat(edges(store.dependencies.missing(TEST, "Mine")))
                .containsExactly(
                        "SavedQuery " + VIEW.key() + " -> Attribute ctso_car.ctso_colour 4",
                        "SavedQuery " + VIEW.key() + " -> Entity ctso_car 4");
    }

    @Test
    void whatTheSolutionHasItselfIsNotMissing() {
        store.imported(view(cars(aPackage("Mine").unmanaged())));

        assertThat(store.dependencies.missing(TEST, "Mine")).isEmpty();
    }

    @Test
    void whatIsNotThereIsUnknown() {
        assertThatThrownBy(() -> store.dependencies.missing(TEST, "Nothing"))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_SOLUTION));
        assertThatThrownBy(() -> store.dependencies.forUninstall(TEST, "Nothing"))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_SOLUTION));
        assertThatThrownBy(() -> store.dependencies.dependents(TEST, TABLE))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_COMPONENT));
    }
}
