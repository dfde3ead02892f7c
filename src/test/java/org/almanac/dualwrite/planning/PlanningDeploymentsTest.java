package org.almanac.dualwrite.planning;

import static org.almanac.dualwrite.Links.id;
import static org.almanac.dualwrite.Links.links;
import static org.almanac.dualwrite.planning.Wishes.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.dualwrite.DependentsRule;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Links;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.StartRule;
import org.almanac.dualwrite.SyncQuestion;
import org.almanac.dualwrite.SyncRule;
import org.almanac.dualwrite.TableMapPlan;
import org.almanac.environment.Plan;
import org.junit.jupiter.api.Test;

class PlanningDeploymentsTest {

    private static final String CUSTOMERS = "accounts - Customers V3";
    private static final String GROUPS = "msdyn_customergroups - Customer groups";
    private static final String ORDERS = "salesorders - CDS sales order headers";
    private static final String OLD = "2.0.1.8 of ctso";
    private static final String NEW = "2.0.2.0 of ctso";

    private static Links running() {
        return links().map(GROUPS, MapState.RUNNING, "1.0.0.0 of msdyn")
                .map(CUSTOMERS, MapState.RUNNING, OLD)
                .needing(CUSTOMERS, GROUPS, CUSTOMERS)
                .map(ORDERS, MapState.RUNNING, "1.0.0.0 of msdyn")
                .needing(ORDERS, CUSTOMERS, ORDERS)
                .key("accounts", "accountnumber", "msdyn_company.cdm_companycode")
                .key("salesorders", "msdyn_salesordernumber");
    }

    private static List<String> steps(TableMapPlan plan) {
        return plan.steps().stream()
                .map(step -> step.action() + " " + step.subject())
                .toList();
    }

    private static MapTarget target(TableMapPlan plan, String map) {
        return plan.goal().target(MapPair.parse(map)).orElseThrow();
    }

    // map scenario 49
    @Test
    void aNewVersionOfARunningMapIsStoppedImportedAppliedChosenRefreshedAndStarted() {
        TableMapPlan plan = in(running().build())
                .has(CUSTOMERS, OLD, "NAME", "CITY")
                .brings(CUSTOMERS, NEW, "NAME", "birthday", "color", "size")
                .plan();

        assertThat(plan.refusals()).isEmpty();
        assertThat(steps(plan))
                .containsExactly(
                        "stop " + CUSTOMERS,
                        "pause " + ORDERS,
                        "import MyMaps",
                        "apply MyMaps",
                        "choose " + CUSTOMERS,
                        "refresh " + CUSTOMERS,
                        "start " + CUSTOMERS,
                        "resume " + ORDERS);
        assertThat(plan.steps())
                .contains(new Plan.Step("choose", CUSTOMERS, OLD + " -> " + NEW + ", 3 fields more, 1 field less"));
        assertThat(plan.touched()).containsExactly(MapPair.parse(CUSTOMERS));
        assertThat(target(plan, CUSTOMERS).version()).isEqualTo(id(CUSTOMERS, NEW));
        assertThat(target(plan, CUSTOMERS).running()).isTrue();
        assertThat(target(plan, ORDERS).meanwhile()).isEqualTo(MapTarget.Meanwhile.PAUSED);
        assertThat(plan.goal().solutions()).containsExactly("MyMaps");
        assertThat(plan.goal().keys()).containsOnlyKeys("accounts", "salesorders");
        assertThat(plan.goal().target(MapPair.parse(GROUPS))).isEmpty();
        assertThat(plan.baseline()
                        .target(MapPair.parse(CUSTOMERS))
                        .orElseThrow()
                        .version())
                .isEqualTo(id(CUSTOMERS, OLD));
    }

    @Test
    void dependentMapsAreStoppedOrLeftWhereThatIsTheRule() {
        TableMapPlan stopping = in(running().build())
                .brings(CUSTOMERS, NEW, "NAME")
                .dependents(DependentsRule.STOP)
                .plan();
        TableMapPlan leaving = in(running().build())
                .brings(CUSTOMERS, NEW, "NAME")
                .dependents(DependentsRule.LEAVE)
                .plan();

        assertThat(steps(stopping)).contains("stop " + ORDERS).endsWith("start " + CUSTOMERS, "start " + ORDERS);
        assertThat(steps(leaving)).noneMatch(step -> step.endsWith(ORDERS));
    }

    // map scenario 51
    @Test
    void aMapThatWasStoppedStaysStoppedOnTheNewVersion() {
        DualWriteSnapshot now = links().map(CUSTOMERS, MapState.STOPPED, OLD).build();

        TableMapPlan plan = in(now).brings(CUSTOMERS, NEW, "NAME").plan();

        assertThat(steps(plan))
                .containsExactly("import MyMaps", "apply MyMaps", "choose " + CUSTOMERS, "refresh " + CUSTOMERS);
        assertThat(target(plan, CUSTOMERS).state()).isEqualTo(MapState.STOPPED);
        assertThat(target(plan, CUSTOMERS).version()).isEqualTo(id(CUSTOMERS, NEW));
    }

    // map scenario 52
    @Test
    void theSamePackageTwiceChangesNothing() {
        TableMapPlan plan = in(running().build()).brings(CUSTOMERS, OLD, "NAME").plan();

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.touched()).isEmpty();
        assertThat(plan.goal().maps()).isEmpty();
        assertThat(plan.goal().solutions()).isEmpty();
    }

    @Test
    void theSameVersionWithAnotherContentTouchesTheMap() {
        TableMapPlan plan = in(running().build())
                .changes(CUSTOMERS, OLD, "NAME", "birthday")
                .plan();

        assertThat(plan.touched()).containsExactly(MapPair.parse(CUSTOMERS));
        assertThat(steps(plan)).contains("stop " + CUSTOMERS, "apply MyMaps", "start " + CUSTOMERS);
        assertThat(steps(plan)).doesNotContain("choose " + CUSTOMERS);
        assertThat(plan.steps())
                .contains(new Plan.Step("refresh", CUSTOMERS, "its version itself changes: 1 field more"));
    }

    // map scenario 53
    @Test
    void anUpgradeThatDropsTheLiveVersionIsRefusedAndAnUpdateProposed() {
        TableMapPlan plan = in(running().build())
                .brings(CUSTOMERS, NEW, "NAME")
                .deletes(CUSTOMERS, OLD)
                .plan();

        assertThat(plan.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("ALM-DW-013");
            assertThat(refusal.message()).contains(CUSTOMERS, "live", "nothing to go back to", "update");
        });
    }

    // map scenario 57
    @Test
    void differingKeysAloneAreSetAndTablesRefreshedWithoutASwitch() {
        TableMapPlan plan = in(running().build())
                .has(CUSTOMERS, OLD, "accountnumber")
                .keys("Accounts", "accountnumber")
                .plan();

        assertThat(plan.refusals()).isEmpty();
        assertThat(steps(plan))
                .containsExactly(
                        "stop " + CUSTOMERS,
                        "pause " + ORDERS,
                        "keys accounts",
                        "refresh " + CUSTOMERS,
                        "start " + CUSTOMERS,
                        "resume " + ORDERS);
    }

    // map scenario 57
    @Test
    void keysThatDifferInCaseAndOrderOnlyAreTheSame() {
        TableMapPlan plan = in(running().build())
                .keys("accounts", "msdyn_Company.cdm_companycode", "AccountNumber")
                .plan();

        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void aNewMapStaysStoppedUnlessAllAreToRun() {
        DualWriteSnapshot now = running().build();
        TableMapPlan keeping = in(now).brings("ctso_books - Address books", "1.0.0.0 of ctso", "NAME")
                .plan();
        TableMapPlan starting = in(now).brings("ctso_books - Address books", "1.0.0.0 of ctso", "NAME")
                .start(StartRule.RUN)
                .plan();

        assertThat(target(keeping, "ctso_books - Address books").state()).isEqualTo(MapState.STOPPED);
        assertThat(keeping.syncs()).isEmpty();
        assertThat(steps(starting))
                .contains("initialize ctso_books - Address books", "start ctso_books - Address books");
        assertThat(starting.syncs()).singleElement().satisfies(question -> {
            assertThat(question.why()).isEqualTo("a new map");
            assertThat(question.facts()).isNull();
        });
        assertThat(starting.baseline()
                        .target(MapPair.parse("ctso_books - Address books"))
                        .orElseThrow()
                        .state())
                .isEqualTo(MapState.STOPPED);
    }

    @Test
    void newColumnsAskForACopyOfTheRowsUnlessThatIsNotWanted() {
        TableMapPlan asking =
                in(running().build()).brings(CUSTOMERS, NEW, "NAME", "birthday").plan();
        TableMapPlan skipping = in(running().build())
                .brings(CUSTOMERS, NEW, "NAME", "birthday")
                .sync(SyncRule.SKIP)
                .plan();

        assertThat(asking.syncs()).extracting(SyncQuestion::why).containsExactly("new columns: birthday = birthday");
        assertThat(skipping.syncs()).isEmpty();
    }

    // map scenario 41
    @Test
    void aCopyThatIsAskedForAndExceedsALimitIsRefusedBeforeAnythingStops() {
        Wishes wish =
                in(running().build()).brings(CUSTOMERS, NEW, "NAME", "birthday").rows(600_000);

        assertThat(wish.plan().refusals()).isEmpty();
        assertThat(wish.plan().warnings()).singleElement().asString().contains("600000");
        assertThat(wish.sync(SyncRule.FULL).plan().refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("600000", "skip the initial sync"));
    }
}
