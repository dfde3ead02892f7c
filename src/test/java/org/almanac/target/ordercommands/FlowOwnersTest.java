package org.almanac.target.ordercommands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.Records;
import org.junit.jupiter.api.Test;

/** Which flows are whose, by their names. */
class FlowOwnersTest {

    private static final String HANDS_OFF = "(DO NOT DELETE OR MODIFY) ";

    private final Records records = new Records();
    private final List<String> active = new ArrayList<>();
    private final List<RemoteFlow> flows = new ArrayList<>();

    private RemoteFlow flow(String name, boolean on) {
        RemoteFlow flow = new RemoteFlow(new UUID(7, flows.size()), name, on, Instant.EPOCH);
        flows.add(flow);
        return flow;
    }

    private List<RemoteFlow> of(String item) {
        List<Activatable> items = RemoteModel.with(
                        OrderModel.of(records.rows()),
                        one -> active.contains(one.name()) ? Activation.ACTIVE : Activation.INACTIVE,
                        one -> one,
                        one -> List.of())
                .items();
        return items.stream()
                .filter(one -> one.item().name().equals(item))
                .findFirst()
                .map(one -> new FlowOwners(items).of(one, flows))
                .orElseThrow();
    }

    @Test
    void aPolicysFlowIsCalledAfterIt() {
        records.policy("Header");
        RemoteFlow mine = flow(HANDS_OFF + "Header", true);
        flow(HANDS_OFF + "Header two", true);
        flow("Header", true);

        assertThat(of("Header")).containsExactly(mine);
    }

    @Test
    void aFlowThatSeveralCouldHaveMadeBelongsToWhatIsInItsState() {
        records.orchestration("Old").validating("Validate");
        records.orchestration("New").validating("Validate");
        RemoteFlow off = flow(HANDS_OFF + "Validate", false);
        RemoteFlow on = flow(HANDS_OFF + "Validate", true);
        active.add("New");

        assertThat(of("Old")).containsExactly(off);
        assertThat(of("New")).containsExactly(on);
        active.add("Old");
        assertThat(of("Old")).containsExactly(off, on);
    }

    @Test
    void aSplitterHasNoFlow() {
        records.orchestration("Flow").splitting("Split");
        flow(HANDS_OFF + "Split", true);

        assertThat(of("Flow")).isEmpty();
    }

    @Test
    void theGuidTellsTheProviderWhereItIsItsId() {
        UUID one = records.provider("One").action("Send", "{}").id();
        records.provider("Two").action("Send", "{}");
        RemoteFlow ofOne = flow("Send (" + one + ")", true);
        RemoteFlow ofOther = flow("Send (" + new UUID(1, 2) + ")", false);
        active.add("One");

        assertThat(of("One")).containsExactly(ofOne);
        assertThat(of("Two")).containsExactly(ofOther);
    }

    @Test
    void anyGuidWillDoWhereOneProviderCanHaveMadeIt() {
        records.provider("One").action("Send", "{}");
        RemoteFlow flow = flow("Send (" + new UUID(1, 2) + ")", true);
        flow("Send", true);

        assertThat(of("One")).containsExactly(flow);
    }
}
