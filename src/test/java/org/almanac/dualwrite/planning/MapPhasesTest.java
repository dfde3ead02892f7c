package org.almanac.dualwrite.planning;

import static org.almanac.dualwrite.Links.id;
import static org.almanac.dualwrite.Links.links;
import static org.almanac.dualwrite.Links.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Links;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapPhase;
import org.almanac.dualwrite.MapPhases;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.RequestStatus;
import org.junit.jupiter.api.Test;

class MapPhasesTest {

    private static final MapPair CUSTOMERS = MapPair.parse("accounts - Customers V3");
    private static final MapPair ORDERS = MapPair.parse("salesorders - CDS sales order headers");
    private static final String OLD = "2.0.1.8 of ctso";
    private static final String NEW = "2.0.2.0 of ctso";

    private static Links running() {
        return links().map(CUSTOMERS.displayName(), MapState.RUNNING, OLD, NEW);
    }

    private static Links stopped() {
        return links().map(CUSTOMERS.displayName(), MapState.STOPPED, OLD, NEW);
    }

    private static MapGoal goal(boolean initialSync) {
        return new MapGoal(
                List.of(new MapTarget(CUSTOMERS, id(CUSTOMERS.displayName(), NEW), MapState.RUNNING, initialSync)),
                Map.of(),
                List.of());
    }

    private static MapRound start(SimulatedLink link, MapGoal goal) {
        return link.carryOut(MapPhase.START, goal, Set.of(CUSTOMERS), "run/start");
    }

    /** Fails starts with these messages, one after the other, then no more. */
    private static SimulatedLink.Faults starts(String... messages) {
        Deque<String> left = new ArrayDeque<>(List.of(messages));
        return order -> order instanceof DualWriteOrder.Start ? left.poll() : null;
    }

    // map scenario 4
    @Test
    void solutionsAreAppliedOneAfterTheOther() {
        MapGoal goal = new MapGoal(List.of(), Map.of(), List.of("One", "Two"));
        RequestStatus.State waiting = RequestStatus.State.WAITING;

        MapRound first = next(MapPhase.APPLY, goal);
        MapRound.Submit submit = (MapRound.Submit) first;
        RequestStatus sent = new RequestStatus(
                submit.requests().get(0).key(), submit.requests().get(0).order(), waiting, null, null, Instant.EPOCH);

        assertThat(submit.requests())
                .extracting(each -> each.order())
                .containsExactly(new DualWriteOrder.ApplySolution("One"));
        assertThat(next(MapPhase.APPLY, goal, sent)).isInstanceOf(MapRound.Wait.class);
        RequestStatus completed =
                new RequestStatus(sent.key(), sent.order(), RequestStatus.State.COMPLETED, null, null, Instant.EPOCH);
        assertThat(((MapRound.Submit) next(MapPhase.APPLY, goal, completed)).requests())
                .extracting(each -> each.order())
                .containsExactly(new DualWriteOrder.ApplySolution("Two"));
    }

    private static MapRound next(MapPhase phase, MapGoal goal, RequestStatus... sent) {
        return MapPhases.next(phase, goal, Set.of(CUSTOMERS), running().build(), List.of(sent), "run/phase");
    }

    // map scenario 5
    @Test
    void anApplyThatFailsSaysWhyAndTheNextIsNotSent() {
        SimulatedLink link = new SimulatedLink(running().build(), 1, 0).failing(order -> "duplicate maps");

        MapRound round = link.carryOut(
                MapPhase.APPLY, new MapGoal(List.of(), Map.of(), List.of("One", "Two")), Set.of(), "run/apply");

        assertThat(round).isInstanceOfSatisfying(MapRound.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("DIPV1022");
            assertThat(failed.message()).isEqualTo("One: duplicate maps");
        });
        assertThat(link.orders()).hasSize(1);
    }

    // map scenario 28
    @Test
    void aStartThatFailsIsTriedOnceMoreAfterItsTablesAreRefreshedThenGivenUp() {
        SimulatedLink link = new SimulatedLink(stopped().build(), 1, 1)
                .failing(starts("Missing source field X", "Missing source field X", "never"));

        MapRound round = start(link, goal(false));

        assertThat(link.orders())
                .containsExactly(
                        new DualWriteOrder.Start(CUSTOMERS, false),
                        new DualWriteOrder.RefreshTables(CUSTOMERS),
                        new DualWriteOrder.Start(CUSTOMERS, false));
        assertThat(((MapRound.Failed) round).code()).isEqualTo("DIPV1022");
        assertThat(((MapRound.Failed) round).items())
                .singleElement()
                .satisfies(item -> assertThat(item.where()).isEqualTo(CUSTOMERS.displayName()));
    }

    @Test
    void aSecondStartThatSucceedsIsEnough() {
        SimulatedLink link = new SimulatedLink(stopped().build(), 2, 3).failing(starts("once"));

        assertThat(start(link, goal(false))).isInstanceOf(MapRound.Done.class);
    }

    // map scenario 37
    @Test
    void aMapWithoutAProjectIsInitializedBeforeItIsStarted() {
        SimulatedLink link = new SimulatedLink(
                stopped().withoutProject(CUSTOMERS.displayName()).build(), 1, 2);

        MapRound round = link.carryOut(
                List.of(MapPhase.INITIALIZE, MapPhase.CHOOSE, MapPhase.START), goal(false), Set.of(CUSTOMERS), "run");

        assertThat(round).isInstanceOf(MapRound.Done.class);
        assertThat(link.orders())
                .containsExactly(
                        new DualWriteOrder.Initialize(CUSTOMERS),
                        new DualWriteOrder.ChooseVersion(CUSTOMERS, id(CUSTOMERS.displayName(), NEW)),
                        new DualWriteOrder.Start(CUSTOMERS, false));
    }

    // map scenario 38
    @Test
    void aRequestThatIsOverIsWaitedForUntilTheListShowsIt() {
        DualWriteOrder.Stop stop = new DualWriteOrder.Stop(CUSTOMERS);
        MapRound.Submit submit = (MapRound.Submit) next(MapPhase.STOP, goal(false));
        RequestStatus over = new RequestStatus(
                submit.requests().get(0).key(), stop, RequestStatus.State.COMPLETED, null, null, Instant.EPOCH);

        assertThat(next(MapPhase.STOP, goal(false), over)).isInstanceOf(MapRound.Wait.class);
        assertThat(MapPhases.next(
                        MapPhase.STOP, goal(false), Set.of(CUSTOMERS), stopped().build(), List.of(over), "run/phase"))
                .isInstanceOf(MapRound.Done.class);
    }

    // map scenario 47
    @Test
    void anInitialSyncIsTriedAgainAsLongAsItsLookupErrorsBecomeFewer() {
        SimulatedLink falling = new SimulatedLink(stopped().build(), 1, 0).failing(lookups(100, 10, 1));
        SimulatedLink level = new SimulatedLink(stopped().build(), 1, 0).failing(lookups(100, 100, 1));

        assertThat(start(falling, goal(true))).isInstanceOf(MapRound.Done.class);
        assertThat(start(level, goal(true))).isInstanceOf(MapRound.Failed.class);
        assertThat(starts(falling)).hasSize(4);
        assertThat(starts(level)).hasSize(2);
    }

    private static SimulatedLink.Faults lookups(int... errors) {
        return starts(Arrays.stream(errors)
                .mapToObj(count -> count + " errors: The lookup value was not found.")
                .toArray(String[]::new));
    }

    private static List<DualWriteOrder> starts(SimulatedLink link) {
        return link.orders().stream()
                .filter(DualWriteOrder.Start.class::isInstance)
                .toList();
    }

    // map scenario 48
    @Test
    void aMapWhoseInitialSyncFailedIsStartedWithoutItIfThatIsWanted() {
        MapGoal goal = new MapGoal(goal(true).maps(), Map.of(), List.of(), true);
        SimulatedLink link = new SimulatedLink(stopped().build(), 1, 0).failing(starts("400 Bad Request"));

        assertThat(start(link, goal)).isInstanceOf(MapRound.Done.class);
        assertThat(starts(link))
                .containsExactly(new DualWriteOrder.Start(CUSTOMERS, true), new DualWriteOrder.Start(CUSTOMERS, false));
    }

    // map scenario 50
    @Test
    void afterTwoFailedStartsTheWayBackChoosesRefreshesAndStartsThePreviousVersion() {
        SimulatedLink link = new SimulatedLink(running().build(), 1, 1);
        DualWriteSnapshot before = link.now();
        link.failing(
                order -> order instanceof DualWriteOrder.Start && chosen(link).equals(NEW) ? "no" : null);

        MapRound forth = link.carryOut(
                List.of(MapPhase.STOP, MapPhase.CHOOSE, MapPhase.REFRESH, MapPhase.START),
                goal(false),
                Set.of(CUSTOMERS),
                "run");
        MapGoal baseline = MapGoal.of(before);
        int sent = link.orders().size();
        MapRound back = link.carryOut(
                List.of(MapPhase.STOP, MapPhase.CHOOSE, MapPhase.REFRESH, MapPhase.START, MapPhase.VERIFY),
                baseline,
                Set.of(CUSTOMERS),
                "run/undo");

        assertThat(forth).isInstanceOf(MapRound.Failed.class);
        assertThat(back).isInstanceOf(MapRound.Done.class);
        assertThat(link.orders().subList(sent, link.orders().size()))
                .containsExactly(
                        new DualWriteOrder.ChooseVersion(CUSTOMERS, id(CUSTOMERS.displayName(), OLD)),
                        new DualWriteOrder.RefreshTables(CUSTOMERS),
                        new DualWriteOrder.Start(CUSTOMERS, false));
    }

    private static String chosen(SimulatedLink link) {
        return Stream.of(OLD, NEW)
                .filter(each -> id(CUSTOMERS.displayName(), each)
                        .equals(link.now().map(CUSTOMERS).orElseThrow().applied()))
                .findFirst()
                .orElse("");
    }

    @Test
    void nothingIsBegunForAMapWithARequestOfAnotherPhaseUnderWay() {
        RequestStatus busy = new RequestStatus(
                "run/start/1-x",
                new DualWriteOrder.Start(CUSTOMERS, false),
                RequestStatus.State.WAITING,
                null,
                null,
                Instant.EPOCH);

        assertThat(next(MapPhase.STOP, goal(false), busy)).isInstanceOf(MapRound.Wait.class);
    }

    @Test
    void dependentMapsArePausedTogetherAndResumedTogether() {
        Links links = running().map(ORDERS.displayName(), MapState.RUNNING, OLD);
        SimulatedLink link = new SimulatedLink(links.build(), 1, 1);
        MapGoal goal = new MapGoal(
                List.of(new MapTarget(ORDERS, null, MapState.RUNNING, false, MapTarget.Meanwhile.PAUSED)),
                Map.of(),
                List.of());

        link.carryOut(MapPhase.PAUSE, goal, Set.of(), "run/pause");
        assertThat(link.now().map(ORDERS).orElseThrow().state()).isEqualTo(MapState.PAUSED);
        link.carryOut(MapPhase.RESUME, goal, Set.of(), "run/resume");

        assertThat(link.now().map(ORDERS).orElseThrow().state()).isEqualTo(MapState.RUNNING);
        assertThat(link.orders()).hasSize(2);
    }

    @Test
    void differencesAreSaidInWords() {
        MapGoal goal = new MapGoal(goal(false).maps(), Map.of("accounts", List.of("a")), List.of());

        assertThat(MapPhases.differences(goal, stopped().key("accounts", "b").build()))
                .extracting(item -> item.message())
                .containsExactly(
                        CUSTOMERS + " has the version " + OLD + " instead of " + NEW + ".",
                        CUSTOMERS + " is Not running instead of Running.",
                        "accounts has the key [b] instead of [a].");
        assertThat(MapPhases.next(MapPhase.VERIFY, goal, Set.of(), stopped().build(), List.of(), "run/verify"))
                .isInstanceOf(MapRound.Wait.class);
    }

    @Test
    void aGoalIsTheSameAfterItTravelledAsJson() throws JsonProcessingException {
        JsonMapper mapper = new JsonMapper();
        MapGoal goal = MapGoal.of(running()
                .key("accounts", "accountnumber")
                .map(ORDERS.displayName(), MapState.PAUSED, OLD)
                .build());

        assertThat(mapper.readValue(mapper.writeValueAsString(goal), MapGoal.class))
                .isEqualTo(goal);
        assertThat(version(CUSTOMERS, OLD, OLD).id())
                .isEqualTo(goal.maps().get(0).version());
    }
}
