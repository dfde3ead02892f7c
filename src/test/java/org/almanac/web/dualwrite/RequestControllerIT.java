package org.almanac.web.dualwrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Optional;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestControllerIT extends DualWriteSlice {

    private static final String REQUESTS = PROD + "/dual-write/requests";
    private static final String KEY = "rest/operators/again";

    @BeforeEach
    void twoMapsOfOneEntity() {
        now(MapSamples.with(
                MapSamples.running(MapSamples.ACCOUNTS), MapSamples.paused(MapSamples.CONTACTS, Samples.NOON)));
    }

    private void answered(DualWriteOrder order) {
        given(dualWrite.requests("rest/operators"))
                .willReturn(
                        List.of(new RequestStatus(KEY, order, RequestStatus.State.WAITING, null, null, Samples.NOON)));
    }

    private static String wanted(String order) {
        return "{\"key\": \"again\", \"order\": " + order.replace('\'', '"') + "}";
    }

    @Test
    void anOperatorStopsAMap() {
        var stop = new DualWriteOrder.Stop(MapSamples.ACCOUNTS);
        answered(stop);

        assertThat(post(REQUESTS, wanted("{'order': 'stop', 'map': 'Accounts - customers v3'}"), Group.OPERATORS))
                .hasStatus(202)
                .hasHeader("Location", REQUESTS + "?run=rest%2Foperators")
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"key": "rest/operators/again", "order": {"order": "stop", "map": "accounts - Customers V3"},
                         "state": "waiting", "stateNumber": 1, "requestedAt": "2026-03-01T12:00:00Z"}""");
        verify(dualWrite).submit(List.of(new DualWriteRequest(KEY, stop)));
    }

    @Test
    void severalMapsAreResumedWithAWordForWhatWasQueued() {
        var resume = new DualWriteOrder.Resume(List.of(MapSamples.CONTACTS), CatchUp.KEEP_AS_ERRORS);
        answered(resume);

        assertThat(post(
                        REQUESTS,
                        wanted("{'order': 'resume', 'maps': ['contacts'], 'queued': 'keep-as-errors'}"),
                        Group.OPERATORS))
                .hasStatus(202)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"order\": {\"maps\": [\"contacts - Customers V3\"], \"queued\": \"keep-as-errors\"}}");
        verify(dualWrite).submit(List.of(new DualWriteRequest(KEY, resume)));
    }

    // map scenario 14
    @Test
    void anEntityOfTwoMapsNamesNeither() {
        assertThat(post(REQUESTS, wanted("{'order': 'stop', 'map': 'Customers V3'}"), Group.OPERATORS))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code": "ALM-DW-006",
                         "detail": "'Customers V3' can be accounts - Customers V3 or contacts - Customers V3."}""");
        verify(dualWrite, never()).submit(any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'order': 'halt', 'map': 'accounts'}          | order.order",
                "{'order': 'start', 'map': 'accounts'}         | order.initialSync",
                "{'order': 'stop'}                             | order.map",
                "{'order': 'stop', 'map': 7}                   | order.map",
                "{'order': 'stop', 'map': 'accounts', 'x': 1}  | x",
                "{'order': 'resume', 'maps': ['contacts'], 'queued': 'lose'} | order.queued",
                "{'order': 'apply-solution'}                   | order.solution",
                "7                                             | order"
            })
    void whatIsMissingOrNotKnownIsNamed(String order, String subject) {
        assertThat(post(REQUESTS, wanted(order), Group.OPERATORS))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-REQ-001\", \"subject\": \"" + subject + "\"}");
        verify(dualWrite, never()).submit(any());
    }

    // map scenario 30
    @Test
    void whatTheStateDoesNotAllowIsRefused() {
        willThrow(new Refusal(ErrorCode.DUAL_WRITE_REFUSED, "The map is not running.", "contacts - Customers V3"))
                .given(dualWrite)
                .submit(any());

        assertThat(post(REQUESTS, wanted("{'order': 'pause', 'maps': ['contacts']}"), Group.OPERATORS))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-DW-004\", \"detail\": \"The map is not running.\"}");
    }

    @Test
    void whileADeploymentChangesTheEnvironmentNobodyInterferes() {
        given(leases.holder(Samples.PROD)).willReturn(Optional.of(Samples.DEPLOYMENT));

        assertThat(post(REQUESTS, wanted("{'order': 'stop', 'map': 'accounts'}"), Group.ADMINISTRATORS))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\": \"ALM-ENV-004\", \"subject\": \"d-1\"}");
        verify(dualWrite, never()).submit(any());
    }

    @Test
    void aViewerDoesNotOrderButReadsTheRequestsOfARun() {
        assertThat(post(REQUESTS, wanted("{'order': 'stop', 'map': 'accounts'}"), Group.VIEWERS))
                .hasStatus(403);
        verifyNoInteractions(dualWrite);
        given(dualWrite.requests("d-1"))
                .willReturn(List.of(new RequestStatus(
                        "d-1/stop/1",
                        new DualWriteOrder.Stop(MapSamples.ACCOUNTS),
                        RequestStatus.State.FAILED,
                        "DIPV1022",
                        "A field is missing.",
                        Samples.NOON)));

        assertThat(get(REQUESTS + "?run=d-1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("[{\"key\": \"d-1/stop/1\", \"state\": \"failed\", \"code\": \"DIPV1022\"}]");
    }
}
