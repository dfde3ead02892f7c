package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.almanac.environment.store.StoreFixture.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almanac.database.TestDatabase;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.InstalledComponent;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Plan;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;

/** What applying a plan does, on whichever database. */
abstract class ApplyingAPlan {

    private final TestDatabase product;
    private final StoreFixture store;

    ApplyingAPlan(TestDatabase product) {
        this.product = product;
        this.store = StoreFixture.on(product);
    }

    @Test
    void theStateAfterwardsIsThePlannedOne() {
        Plan plan =
                store.imported(aPackage("Core").column("account.x", "Type=int").reference("Entity", "account"));

        assertThat(store.stateHash()).isEqualTo(plan.stateHashAfter()).isNotEqualTo(plan.stateHashBefore());
        assertThat(store.inventory.solutions(TEST))
                .extracting(InstalledSolution::uniqueName)
                .containsExactly("Core");
    }

    @Test
    void everyLayerIsReadBackWithItsWinnerAndLosers() {
        store.imported(aPackage("Core").column("account.x", "Label=Core", "Type=int"));
        store.imported(aPackage("Extension").column("account.x", "Label=Extension"));

        ComponentStack stack = store.inventory
                .stack(TEST, ComponentRef.of("Attribute", "account.x"))
                .orElseThrow();

        assertThat(stack.layers()).extracting(ComponentStack.Layer::solution).containsExactly("Extension", "Core");
        assertThat(stack.properties())
                .containsExactly(
                        new ComponentStack.Property(
                                "Label",
                                "Extension",
                                "Extension",
                                java.util.List.of(new ComponentStack.Claim("Core", "Core"))),
                        new ComponentStack.Property("Type", "int", "Core", java.util.List.of()));
    }

    @Test
    void anUpdateRewritesTheLayerInPlace() {
        store.imported(aPackage("Core").column("account.x", "Label=Core"));
        store.imported(aPackage("Extension").column("account.x", "Label=Extension"));

        Plan plan = store.imported(aPackage("Core").version("1.1").column("account.x", "Label=Core 2"));

        assertThat(store.stateHash()).isEqualTo(plan.stateHashAfter());
        assertThat(plan.counts().hidden()).isEqualTo(1);
        assertThat(store.inventory
                        .solution(TEST, "CORE")
                        .orElseThrow()
                        .version()
                        .text())
                .isEqualTo("1.1");
        assertThat(store.inventory
                        .components(TEST, "attribute", "X", null, 10)
                        .get(0)
                        .topSolution())
                .isEqualTo("Extension");
    }

    @Test
    void theSamePackageAgainIsRecordedAndChangesNothing() {
        store.imported(aPackage("Core").column("account.x", "Label=Core"));
        Sha256 before = store.stateHash();

        store.imported(aPackage("Core").column("account.x", "Label=Core"));

        assertThat(store.stateHash()).isEqualTo(before);
        assertThat(store.inventory.history(TEST, 10))
                .extracting(HistoryEntry::suboperation, HistoryEntry::changes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(HistorySuboperation.UPDATE, 0),
                        org.assertj.core.groups.Tuple.tuple(HistorySuboperation.NEW, 1));
    }

    @Test
    void twoEnvironmentsThatWentTheSameWayHaveTheSameHash() {
        StoreFixture other = StoreFixture.on(product);
        store.imported(aPackage("Core").column("account.x", "Label=Core"));
        other.imported(aPackage("Core").column("account.x", "Label=Core"));

        assertThat(store.stateHash()).isEqualTo(other.stateHash());
    }

    @Test
    void aStalePlanIsNotApplied() {
        Plan plan = store.plan(aPackage("Core").column("account.x", "Label=Core"));
        store.imported(aPackage("Other").column("account.y", "Label=Other"));
        Sha256 before = store.stateHash();

        assertThatThrownBy(() -> store.apply(aPackage("Core").column("account.x", "Label=Core"), plan.planHash()))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PLAN_STALE));
        assertThat(store.stateHash()).isEqualTo(before);
        assertThat(store.inventory.solution(TEST, "Core")).isEmpty();
    }

    @Test
    void aRefusedPlanIsNotApplied() {
        Plan plan = store.plan(aPackage("Core").writtenFor("99.0"));

        assertThatThrownBy(() -> store.apply(aPackage("Core").writtenFor("99.0"), plan.planHash()))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_REFUSED));
        assertThat(store.inventory.solutions(TEST)).isEmpty();
    }

    @Test
    void anUnmanagedImportIsADraftUntilItIsPublished() {
        Plan plan = store.imported(aPackage("Mine").unmanaged().column("account.x", "Label=Mine"));
        ComponentRef column = ComponentRef.of("Attribute", "account.x");
        java.util.List<ComponentRef> asked = java.util.List.of(column);
        assertThat(store.inventory.layersOf(TEST, "Mine", asked)).isEmpty();

        assertThat(store.publishAll()).isEqualTo(1);

        assertThat(store.inventory.layersOf(TEST, "Mine", asked))
                .containsEntry(
                        column,
                        java.util.Objects.requireNonNull(plan.changes().get(0).definition()));
        assertThat(store.publishAll()).isZero();
    }

    @Test
    void publishingLeavesTheHashThatPublishedContentHas() {
        store.imported(aPackage("Mine").unmanaged().column("account.x", "Label=Mine"));
        Sha256 drafted = store.stateHash();
        store.publishAll();
        Sha256 published = store.stateHash();

        assertThat(published).isNotEqualTo(drafted);
        assertThat(store.plan(aPackage("Mine").unmanaged().column("account.x", "Label=Mine"))
                        .stateHashAfter())
                .isEqualTo(published);
    }

    @Test
    void anOutcomeOtherThanThePlannedOneIsRolledBack() {
        PackageAndTrigger broken = new PackageAndTrigger();
        Plan plan = store.plan(broken.fixture());
        // a database that writes something else than it was told
        store.jdbc
                .sql("ALTER TABLE alm.layer ADD CONSTRAINT other CHECK (published IS NOT NULL)")
                .update();
        store.spoilLayers();
        Sha256 before = store.stateHash();

        assertThatThrownBy(() -> store.apply(broken.fixture(), plan.planHash()))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("rolled back");
        assertThat(store.stateHash()).isEqualTo(before);
        assertThat(store.inventory.solutions(TEST)).isEmpty();
    }

    private record PackageAndTrigger() {
        org.almanac.environment.PackageFixture fixture() {
            return aPackage("Core").column("account.x", "Label=Core");
        }
    }

    @Test
    void declaredDependenciesAreKeptWithTheirFate() {
        store.imported(aPackage("Core").column("account.y", "Type=int"));
        store.imported(aPackage("Extension")
                .column("account.x", "Type=int")
                .needs("Attribute", "account.y", "Core", "1.0")
                .needs("Attribute", "account.y", "Core", "1.0")
                .needs("Entity", "account", "System", null));

        assertThat(store.inventory.dependencies(TEST))
                .extracting(dependency -> dependency.required().toString() + " " + dependency.present())
                .containsExactly("Attribute account.y true", "Entity account true");
    }

    @Test
    void componentsAreListedPageByPage() {
        store.imported(aPackage("Core")
                .column("account.a", "Type=int")
                .column("account.b", "Type=int")
                .component("WebResource", "c.js", "Name=c"));

        java.util.List<InstalledComponent> first = store.inventory.components(TEST, null, null, null, 2);
        java.util.List<InstalledComponent> second =
                store.inventory.components(TEST, null, null, "Attribute/account.b", 2);

        assertThat(first).extracting(c -> c.ref().key()).containsExactly("account.a", "account.b");
        assertThat(second).extracting(c -> c.ref().key()).containsExactly("c.js");
    }

    @Test
    void anEnvironmentIsRemovedWithEverythingInIt() {
        store.imported(aPackage("Core").column("account.x", "Type=int"));

        store.environments.remove(TEST);

        assertThat(store.environments.find(TEST)).isEmpty();
        assertThat(store.jdbc
                        .sql("SELECT COUNT(*) FROM alm.layer")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> store.environments.remove(new EnvironmentName("test")))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ENVIRONMENT));
    }
}
