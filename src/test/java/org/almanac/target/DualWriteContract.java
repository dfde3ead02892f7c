package org.almanac.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteOrder.ApplySolution;
import org.almanac.dualwrite.DualWriteOrder.ChooseVersion;
import org.almanac.dualwrite.DualWriteOrder.Initialize;
import org.almanac.dualwrite.DualWriteOrder.Pause;
import org.almanac.dualwrite.DualWriteOrder.RefreshTables;
import org.almanac.dualwrite.DualWriteOrder.Resume;
import org.almanac.dualwrite.DualWriteOrder.SetKeys;
import org.almanac.dualwrite.DualWriteOrder.Start;
import org.almanac.dualwrite.DualWriteOrder.Stop;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.Test;

/**
 * What processes rely on, whatever is behind the port. Given is a link that takes maps from solutions, on whose Dataverse side the
 * solution {@value #SOLUTION} is installed with the maps of {@link #GROUPS} in versions 1.0.0.0 and 2.0.0.0, of {@link
 * #MEMBERS}, whose rows refer to groups, and of {@link #NOTES}; it is not applied yet. Nothing takes time unless {@link #delay}
 * is called.
 */
public abstract class DualWriteContract {

    /** The solution that is installed and not applied. */
    public static final String SOLUTION = "ContosoMaps";

    /** Both ways; key {@code ctso_code}. */
    public static final MapPair GROUPS = new MapPair("ctso_groups", "Contoso groups");

    /** Both ways; key {@code ctso_number}; a lookup leads to groups. */
    public static final MapPair MEMBERS = new MapPair("ctso_members", "Contoso members");

    /** To Dataverse only; key {@code ctso_number}. */
    public static final MapPair NOTES = new MapPair("ctso_notes", "Contoso notes");

    private int keys;

    /** Dual-write of the environment that is given. */
    protected abstract DualWriteTarget dualWrite();

    /** From now on requests take so long. */
    protected abstract void delay(Duration time);

    /** From now on lists show old states for so long after a request has ended. */
    protected abstract void lag(Duration time);

    /** So much time goes by. */
    protected abstract void pass(Duration time);

    /** The next request of the kind about the map is accepted and fails. */
    protected abstract void failNext(OrderKind kind, MapPair map, String message);

    /** What is behind the port can read the definition of a version that no map has chosen and used; if not, skips with the reason. */
    protected void needsDefinitionsOfUnusedVersions() {}

    private void ordered(DualWriteOrder... orders) {
        submit("run", orders);
    }

    private void submit(String run, DualWriteOrder... orders) {
        dualWrite()
                .submit(Arrays.stream(orders)
                        .map(order -> new DualWriteRequest(run + "/" + keys++, order))
                        .toList());
    }

    private void applied() {
        ordered(new ApplySolution(SOLUTION));
    }

    /** All maps are initialized, have keys, and are stopped. */
    private void prepared() {
        applied();
        ordered(new Initialize(GROUPS), new Initialize(MEMBERS), new Initialize(NOTES));
        ordered(new SetKeys(Map.of(
                GROUPS.set(), List.of("ctso_code"),
                MEMBERS.set(), List.of("ctso_number"),
                NOTES.set(), List.of("ctso_number"))));
        ordered(new RefreshTables(GROUPS), new RefreshTables(MEMBERS), new RefreshTables(NOTES));
    }

    private void running() {
        prepared();
        ordered(new Start(GROUPS, false), new Start(MEMBERS, false), new Start(NOTES, false));
    }

    private TableMap map(MapPair pair) {
        return dualWrite().read().map(pair).orElseThrow();
    }

    private MapState state(MapPair pair) {
        return map(pair).state();
    }

    private UUID version(MapPair pair, String version) {
        return map(pair).versions().stream()
                .filter(saved -> saved.version().equals(MapVersion.parse(version)))
                .map(TableMapVersion::id)
                .findFirst()
                .orElseThrow();
    }

    private RequestStatus last(String run) {
        List<RequestStatus> requests = dualWrite().requests(run);
        return requests.get(requests.size() - 1);
    }

    private static void hasCode(Throwable thrown, ErrorCode code) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    // map scenario 3
    @Test
    void beforeASolutionIsAppliedTheListIsEmptyAndTheSolutionPending() {
        var read = dualWrite().read();

        assertThat(read.core()).isTrue();
        assertThat(read.maps()).isEmpty();
        assertThat(read.solutions())
                .anySatisfy(solution -> assertThat(solution.uniqueName()).isEqualTo(SOLUTION))
                .allSatisfy(solution -> assertThat(solution.applied()).isFalse());
    }

    @Test
    void applyingRegistersTheMapsAndStartsNothing() {
        applied();

        var read = dualWrite().read();
        assertThat(read.maps()).extracting(TableMap::pair).containsExactlyInAnyOrder(GROUPS, MEMBERS, NOTES);
        assertThat(read.maps()).allSatisfy(map -> {
            assertThat(map.state().label()).isEqualTo("Not running");
            assertThat(map.project()).isNull();
            assertThat(map.actions()).containsExactly(MapAction.INITIALIZE);
        });
        assertThat(map(GROUPS).versions())
                .extracting(version -> version.version().toString())
                .containsExactly("2.0.0.0", "1.0.0.0");
        assertThat(read.solutions())
                .filteredOn(solution -> solution.uniqueName().equals(SOLUTION))
                .allSatisfy(solution -> assertThat(solution.applied()).isTrue());
    }

    // map scenario 37
    @Test
    void aMapWithoutAProjectIsInitializedFirst() {
        applied();

        assertThatThrownBy(() -> ordered(new Start(GROUPS, false)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));

        ordered(new Initialize(GROUPS));
        assertThat(map(GROUPS).project()).isNotNull();
        assertThat(map(GROUPS).actions()).contains(MapAction.START);
    }

    @Test
    void aStoppedMapRunsWithTheChosenVersion() {
        prepared();
        UUID older = version(GROUPS, "1.0.0.0");

        ordered(new ChooseVersion(GROUPS, older));
        ordered(new RefreshTables(GROUPS));
        ordered(new Start(GROUPS, false));

        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
        assertThat(map(GROUPS).applied()).isEqualTo(older);
        assertThat(map(GROUPS).actions()).contains(MapAction.STOP, MapAction.PAUSE);
    }

    // map scenario 29
    @Test
    void aStoppedMapCannotBeStoppedAgain() {
        running();

        ordered(new Stop(GROUPS));

        assertThat(state(GROUPS)).isEqualTo(MapState.STOPPED);
        assertThat(map(GROUPS).actions()).doesNotContain(MapAction.STOP);
        assertThatThrownBy(() -> ordered(new Stop(GROUPS)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));
    }

    @Test
    void theVersionOfARunningMapCannotBeChosen() {
        running();
        UUID older = version(GROUPS, "1.0.0.0");

        assertThatThrownBy(() -> ordered(new ChooseVersion(GROUPS, older)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));
    }

    // map scenario 30
    @Test
    void onlyARunningMapIsPaused() {
        prepared();
        int before = dualWrite().requests("run").size();

        assertThatThrownBy(() -> ordered(new Pause(List.of(GROUPS))))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));
        assertThat(dualWrite().requests("run")).hasSize(before);
    }

    // map scenario 31
    @Test
    void ifOneOfSeveralMapsCannotBePausedNoneIs() {
        running();
        ordered(new Stop(NOTES));

        assertThatThrownBy(() -> ordered(new Pause(List.of(GROUPS, NOTES, MEMBERS))))
                .hasMessageContaining(NOTES.displayName())
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
        assertThat(state(MEMBERS)).isEqualTo(MapState.RUNNING);
    }

    @Test
    void pausedMapsRunAgainWhenResumed() {
        running();

        ordered(new Pause(List.of(GROUPS, MEMBERS)));
        assertThat(state(GROUPS)).isEqualTo(MapState.PAUSED);
        assertThat(state(MEMBERS)).isEqualTo(MapState.PAUSED);
        assertThatThrownBy(() -> ordered(new Stop(GROUPS)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));

        ordered(new Resume(List.of(GROUPS), CatchUp.REPLAY), new Resume(List.of(MEMBERS), CatchUp.DISCARD));
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
        assertThat(state(MEMBERS)).isEqualTo(MapState.RUNNING);
    }

    @Test
    void aRefusedCallChangesNothing() {
        running();
        var before = dualWrite().read().hash();

        assertThatThrownBy(() -> ordered(new Stop(GROUPS), new Stop(MEMBERS), new Start(NOTES, false)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));
        assertThat(dualWrite().read().hash()).isEqualTo(before);
    }

    @Test
    void anUnknownMapOrVersionIsRefusedBeforeAnything() {
        running();
        var before = dualWrite().read().hash();
        MapPair unknown = new MapPair("ctso_nothing", "Nothing");

        assertThatThrownBy(() -> ordered(new Stop(GROUPS), new Stop(unknown)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.UNKNOWN_TABLE_MAP));
        assertThatThrownBy(() -> ordered(new ChooseVersion(GROUPS, new UUID(1, 1))))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.UNKNOWN_MAP_VERSION));
        assertThatThrownBy(() -> ordered(new ApplySolution("Nothing")))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.UNKNOWN_SOLUTION));
        assertThat(dualWrite().read().hash()).isEqualTo(before);
    }

    @Test
    void theSameKeyAgainChangesNothing() {
        running();
        var request = new DualWriteRequest("again/1", new Stop(GROUPS));

        dualWrite().submit(List.of(request));
        dualWrite().submit(List.of(request));

        assertThat(dualWrite().requests("again")).hasSize(1);
        assertThat(state(GROUPS)).isEqualTo(MapState.STOPPED);
    }

    @Test
    void aKeyOfAnotherOrderIsRefused() {
        running();
        dualWrite().submit(List.of(new DualWriteRequest("again/1", new Stop(GROUPS))));

        assertThatThrownBy(() -> dualWrite().submit(List.of(new DualWriteRequest("again/1", new Stop(MEMBERS)))))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.OPERATION_CONFLICT));
        assertThat(state(MEMBERS)).isEqualTo(MapState.RUNNING);
    }

    @Test
    void requestsAreListedByRunInTheirOrder() {
        prepared();

        submit("other", new Start(NOTES, false), new Start(GROUPS, false));

        assertThat(dualWrite().requests("other"))
                .extracting(RequestStatus::order)
                .containsExactly(new Start(NOTES, false), new Start(GROUPS, false));
        assertThat(dualWrite().requests("other"))
                .extracting(RequestStatus::state)
                .containsOnly(RequestStatus.State.COMPLETED);
        assertThat(dualWrite().requests("othe")).isEmpty();
    }

    @Test
    void aRequestThatTakesTimeWaits() {
        running();
        delay(Duration.ofMinutes(2));

        submit("slow", new Stop(GROUPS));
        assertThat(last("slow").state()).isEqualTo(RequestStatus.State.WAITING);
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);

        pass(Duration.ofMinutes(3));
        assertThat(last("slow").state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(state(GROUPS)).isEqualTo(MapState.STOPPED);
    }

    // map scenario 38
    @Test
    void aListCanLagBehindARequest() {
        running();
        lag(Duration.ofMinutes(1));

        submit("lagging", new Stop(GROUPS));
        assertThat(last("lagging").state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);

        pass(Duration.ofMinutes(2));
        assertThat(state(GROUPS)).isEqualTo(MapState.STOPPED);
    }

    @Test
    void aFailureBelongsToTheRequestAndLeavesTheMapStopped() {
        prepared();
        failNext(OrderKind.START, GROUPS, "Something is wrong");

        submit("failing", new Start(GROUPS, true));

        assertThat(last("failing").state()).isEqualTo(RequestStatus.State.FAILED);
        assertThat(last("failing").message()).contains("Something is wrong");
        assertThat(state(GROUPS).stopped()).isTrue();

        submit("failing", new Start(GROUPS, false));
        assertThat(last("failing").state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
    }

    // map scenario 5
    @Test
    void aFailedApplyRegistersNothing() {
        failNext(OrderKind.APPLY_SOLUTION, GROUPS, "The solution could not be applied");

        submit("apply", new ApplySolution(SOLUTION));

        assertThat(last("apply").state()).isEqualTo(RequestStatus.State.FAILED);
        assertThat(last("apply").message()).contains("could not be applied");
        assertThat(dualWrite().read().maps()).isEmpty();
    }

    @Test
    void aMapKnowsWhatShouldRunBeforeIt() {
        applied();

        assertThat(map(MEMBERS).prerequisites()).containsExactly(GROUPS);
        assertThat(map(GROUPS).prerequisites()).isEmpty();
    }

    @Test
    void keysAreReadBackAndOthersKept() {
        prepared();

        ordered(new SetKeys(Map.of(GROUPS.set(), List.of("ctso_code", "ctso_name"))));

        assertThat(dualWrite().read().keys())
                .containsEntry(GROUPS.set(), List.of("ctso_code", "ctso_name"))
                .containsEntry(MEMBERS.set(), List.of("ctso_number"));
    }

    @Test
    void theDefinitionOfAVersionIsReadBack() {
        needsDefinitionsOfUnusedVersions();
        applied();

        var mapping = dualWrite().mapping(version(MEMBERS, "1.0.0.0"));

        assertThat(mapping.fields()).anySatisfy(field -> {
            assertThat(field.source()).isEqualTo("GROUPCODE");
            assertThat(field.destination()).isEqualTo("ctso_group.ctso_code");
            assertThat(field.related()).isEqualTo(GROUPS.set());
        });
        assertThatThrownBy(() -> dualWrite().mapping(new UUID(1, 1)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.UNKNOWN_TABLE_MAP));
    }
}
