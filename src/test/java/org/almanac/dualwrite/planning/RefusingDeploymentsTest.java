package org.almanac.dualwrite.planning;

import static org.almanac.dualwrite.Links.id;
import static org.almanac.dualwrite.Links.links;
import static org.almanac.dualwrite.planning.Wishes.in;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.dualwrite.Links;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.StartRule;
import org.almanac.dualwrite.TableMapPlan;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.environment.Plan;
import org.junit.jupiter.api.Test;

/** What is refused before the first stop, and what is only warned of. */
class RefusingDeploymentsTest {

    private static final String CUSTOMERS = "accounts - Customers V3";
    private static final String CONTACTS = "contacts - Customers V3";
    private static final String OLD = "2.0.1.8 of ctso";
    private static final String NEW = "2.0.2.0 of ctso";

    private static Links link() {
        return links().map(CUSTOMERS, MapState.RUNNING, OLD).map(CONTACTS, MapState.RUNNING, OLD);
    }

    private static void refused(Wishes wish, String code, String... words) {
        TableMapPlan plan = wish.plan();
        assertThat(plan.refusals()).extracting(Plan.Refusal::code).containsExactly(code);
        assertThat(plan.refusals().get(0).message()).contains(words);
    }

    private static MapTarget customers(TableMapPlan plan) {
        return plan.goal().target(MapPair.parse(CUSTOMERS)).orElseThrow();
    }

    @Test
    void withoutCoreLinkOrUpgradeNothingCanBeDeployed() {
        refused(in(links().withoutCore().build()).brings(CUSTOMERS, NEW), "ALM-DW-001", "Dual Write Core");
        refused(in(links().unlinked().build()).brings(CUSTOMERS, NEW), "ALM-DW-002", "not linked");
        refused(in(links().notSolutionAware().build()).brings(CUSTOMERS, NEW), "ALM-DW-013", "upgrade");
    }

    @Test
    void aMapMustBeKnownAndNamedWithoutDoubt() {
        refused(in(link().build()).rule("Nothing=1.0"), "ALM-DW-005", "'Nothing'");
        refused(in(link().build()).rule("Customers V3=1.0"), "ALM-DW-006", CUSTOMERS, CONTACTS);
        refused(in(link().build()).keys("nothing", "a"), "ALM-DW-005", "'nothing'");
    }

    // map scenario 20
    @Test
    void aVersionThatIsNamedForAMapAndDoesNotExistIsRefusedAndThoseThatExistAreListed() {
        refused(in(link().build()).rule(CUSTOMERS + "=3.0"), "ALM-DW-007", "3.0.0.0", OLD);
    }

    // map scenario 20
    @Test
    void aVersionForAllMapsThatDoesNotExistKeepsTheAppliedOneWithAWarning() {
        TableMapPlan plan =
                in(link().build()).brings(CUSTOMERS, NEW).rule("3.0").plan();

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.touched()).isEmpty();
        assertThat(plan.warnings()).containsExactly(CUSTOMERS + ": no version fits the rule; " + OLD + " stays");
    }

    // map scenario 18
    @Test
    void tenIsHigherThanNine() {
        TableMapPlan plan = in(links().map(CUSTOMERS, MapState.STOPPED, "9.0.0.0 of ctso", "10.0.0.0 of ctso")
                        .build())
                .rule("latest")
                .plan();

        assertThat(customers(plan).version()).isEqualTo(id(CUSTOMERS, "10.0.0.0 of ctso"));
    }

    // map scenario 19
    @Test
    void theHighestVersionAmongThePreferredPublishersWinsAndTiesGoByName() {
        Links link = links().map(
                        CUSTOMERS,
                        MapState.STOPPED,
                        "1.0.0.0 of Contoso",
                        "2.0.0.0 of Microsoft",
                        "2.0.0.0 of Contoso",
                        "2.9.0.0 of Other");

        TableMapPlan plan =
                in(link.build()).rule("latest;publishers=Microsoft,Contoso").plan();

        assertThat(customers(plan).version()).isEqualTo(id(CUSTOMERS, "2.0.0.0 of Contoso"));
    }

    @Test
    void aJumpOverSeveralMajorVersionsIsWarnedOf() {
        TableMapPlan plan = in(links().map(CUSTOMERS, MapState.STOPPED, OLD, "9.9.9.9 of ctso")
                        .build())
                .rule("latest")
                .plan();

        assertThat(plan.warnings()).singleElement().asString().contains("9.9.9.9", "parked");
    }

    @Test
    void aLowerVersionIsChosenOnlyIfNamedOrAllowed() {
        String lower = "1.0.0.0 of ctso";
        TableMapPlan kept = in(link().build()).brings(CUSTOMERS, lower).plan();
        TableMapPlan allowed =
                in(link().build()).brings(CUSTOMERS, lower).older().plan();
        TableMapPlan named = in(link().build())
                .brings(CUSTOMERS, lower)
                .rule(CUSTOMERS + "=1.0")
                .plan();

        assertThat(kept.touched()).isEmpty();
        assertThat(kept.warnings()).singleElement().asString().contains("lower than the present one");
        assertThat(customers(allowed).version()).isEqualTo(id(CUSTOMERS, lower));
        assertThat(customers(named).version()).isEqualTo(id(CUSTOMERS, lower));
    }

    @Test
    void mapsThatCannotBeStoppedAreRefused() {
        refused(
                in(links().map(CUSTOMERS, MapState.PAUSED, OLD)
                                .queue(CUSTOMERS, 7)
                                .build())
                        .brings(CUSTOMERS, NEW),
                "ALM-DW-004",
                "paused",
                "7 changes");
        refused(
                in(links().map(CUSTOMERS, MapState.INITIAL_SYNC, OLD).build()).brings(CUSTOMERS, NEW),
                "ALM-DW-004",
                "Initializing");
        refused(
                in(links().map(CUSTOMERS, MapState.CATCH_UP, OLD).build()).brings(CUSTOMERS, NEW),
                "ALM-DW-004",
                "Resuming");
        refused(in(links().map(CUSTOMERS, new MapState("17"), OLD).build()).brings(CUSTOMERS, NEW), "ALM-DW-004", "17");
    }

    @Test
    void issuesOfTheNewVersionAreRefusedIfItIsToRunAndWarnedOfOtherwise() {
        ValidationIssue issue = new ValidationIssue("DIPV1022", "No column birthday.", "birthday", "Import it first.");

        refused(in(link().build()).brings(CUSTOMERS, NEW).issue(issue), "DIPV1022", "birthday", "Import it first.");
        TableMapPlan stopped = in(links().map(CUSTOMERS, MapState.STOPPED, OLD).build())
                .brings(CUSTOMERS, NEW)
                .issue(issue)
                .plan();
        assertThat(stopped.refusals()).isEmpty();
        assertThat(stopped.warnings()).singleElement().asString().contains("DIPV1022");
    }

    @Test
    void aKeyMustHaveFieldsAndEachMustBeMapped() {
        refused(in(link().build()).keys("accounts"), "DIPV1003", "accounts");
        refused(in(link().build()).keys("accounts", "accountnumber"), "DIPV1014", "accountnumber");
    }

    // map scenario 10
    @Test
    void twoHundredAndFiftyOneCompaniesAreRefusedIfAMapWouldBeStarted() {
        refused(in(link().companies(251).build()).brings(CUSTOMERS, NEW), "ALM-DW-013", "251", "maximum partitions");
        assertThat(in(link().companies(251).build())
                        .brings(CUSTOMERS, NEW)
                        .start(StartRule.STOP)
                        .plan()
                        .refusals())
                .isEmpty();
        assertThat(in(link().companies(41).build())
                        .brings(CUSTOMERS, NEW)
                        .plan()
                        .refusals())
                .isEmpty();
    }
}
