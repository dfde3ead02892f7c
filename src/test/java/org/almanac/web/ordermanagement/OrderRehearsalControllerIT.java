package org.almanac.web.ordermanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderFault;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.process.Group;
import org.almanac.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

class OrderRehearsalControllerIT extends OrderManagementSlice {

    private static final String REHEARSAL = PROD + "/order-management/rehearsal";
    private static final OrderPace PACE =
            new OrderPace(Map.of(OrderActionKind.PUBLISH_POLICY, Duration.ofSeconds(5)), Duration.ofMinutes(6));
    private static final OrderFault FAULT = new OrderFault(
            OrderActionKind.PUBLISH_POLICY, OrderSamples.POLICY, 2, "0x80040216", "No.", OrderFault.Mode.REFUSE);

    @BeforeEach
    void aRehearsal() {
        now(OrderSamples.assignment());
        given(orderRehearsal.pace(Samples.PROD)).willReturn(PACE);
        given(orderRehearsal.faults(Samples.PROD)).willReturn(List.of(FAULT));
    }

    private MockMvcRequestBuilder put(String json) {
        return mvc.put()
                .uri(REHEARSAL)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(memberOf(Group.ADMINISTRATORS));
    }

    @Test
    void everybodyReadsWhatIsPlayed() {
        assertThat(get(REHEARSAL)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {"pace": {"delays": {"publish-policy": "PT5S"}, "settling": "PT6M"},
                         "faults": [{"order": "publish-policy", "record": "00000000-0000-0000-0000-000000000001",
                                     "times": 2, "code": "0x80040216", "message": "No.", "mode": "refuse"}]}""");
    }

    @Test
    void anAdministratorSetsThePace() {
        assertThat(put("{\"pace\": {\"delays\": {\"publish-policy\": \"PT5S\"}, \"settling\": \"PT6M\"}}"))
                .hasStatusOk();
        verify(orderRehearsal).pace(Samples.PROD, PACE);

        assertThat(put("{\"pace\": {\"settling\": \"-PT1S\"}}")).hasStatus(400);
        assertThat(put("{\"pace\": {\"delays\": {\"start\": \"PT1S\"}}}")).hasStatus(400);
    }

    @Test
    void faultsAreAddedByNameAndTakenBack() {
        assertThat(post(REHEARSAL + "/faults", """
                        {"order": "publish-policy", "record": "Assignment", "times": 2, "code": "0x80040216",
                         "message": "No.", "mode": "refuse"}""", Group.ADMINISTRATORS)).hasStatusOk();
        verify(orderRehearsal).inject(Samples.PROD, FAULT);

        assertThat(mvc.delete().uri(REHEARSAL + "/faults").with(memberOf(Group.ADMINISTRATORS)))
                .hasStatus(204);
        var order = inOrder(orderRehearsal);
        order.verify(orderRehearsal).clear(Samples.PROD);
        order.verify(orderRehearsal).pace(Samples.PROD, PACE);
    }

    @Test
    void aFaultCanWaitForARecordThatIsNotThereYet() {
        assertThat(post(
                        REHEARSAL + "/faults",
                        "{\"order\": \"connect\", \"record\": \"" + OrderSamples.GONE + "\", \"code\": \"c\"}",
                        Group.ADMINISTRATORS))
                .hasStatusOk();
        verify(orderRehearsal)
                .inject(
                        Samples.PROD,
                        new OrderFault(
                                OrderActionKind.CONNECT,
                                OrderSamples.GONE,
                                1,
                                "c",
                                "The rehearsal was told to fail.",
                                OrderFault.Mode.FAIL));
    }

    @Test
    void everythingIsTakenBack() {
        assertThat(mvc.delete().uri(REHEARSAL).with(memberOf(Group.ADMINISTRATORS)))
                .hasStatus(204);
        verify(orderRehearsal).clear(Samples.PROD);
    }

    @Test
    void anOperatorDoesNotRehearse() {
        assertThat(post(REHEARSAL + "/faults", "{}", Group.OPERATORS)).hasStatus(403);
        verifyNoInteractions(orderRehearsal);
    }
}
