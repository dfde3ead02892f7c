package org.almanac.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.List;
import org.almanac.deployment.DeploymentEvent;
import org.almanac.deployment.DeploymentState;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.ApiSlice;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class EventControllerIT extends ApiSlice {

    private static final String EVENTS = "/api/deployments/d-1/events";

    @Test
    void eventsComeUntilTheDeploymentHasEnded() throws Exception {
        given(deployments.get(Samples.DEPLOYMENT)).willReturn(Samples.deployment(DeploymentState.SUCCEEDED));
        given(deployments.eventsAfter(Samples.DEPLOYMENT, 0))
                .willReturn(List.of(new DeploymentEvent(7, Samples.DEPLOYMENT, "state", "Succeeded", Samples.NOON)));

        // the exchange waits for the end of the stream
        var answer = get(EVENTS).accept(MediaType.TEXT_EVENT_STREAM).exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .hasHeader("X-Accel-Buffering", "no")
                .bodyText()
                .isEqualTo("""
                        id:7
                        event:state
                        data:{"sequence":7,"deployment":"d-1","type":"state","text":"Succeeded","at":"2026-03-01T12:00:00Z"}

                        event:end
                        data:{"state":"succeeded"}

                        """);
    }

    @Test
    void whoHasSeenTheEndIsToldNotToComeBack() {
        given(deployments.get(Samples.DEPLOYMENT)).willReturn(Samples.deployment(DeploymentState.FAILED));
        given(deployments.eventsAfter(Samples.DEPLOYMENT, 7)).willReturn(List.of());

        assertThat(get(EVENTS).header("Last-Event-ID", "7")).hasStatus(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last", "-1", "1.5", "99999999999999999999"})
    void theIdOfTheLastEventIsANumber(String id) {
        assertThat(get(EVENTS).header("Last-Event-ID", id).accept(MediaType.TEXT_EVENT_STREAM))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.subject")
                .isEqualTo("Last-Event-ID");
    }

    @Test
    void anUnknownDeploymentIsAProblemAlsoForWhoWantsEvents() {
        given(deployments.get(Samples.DEPLOYMENT))
                .willThrow(new BadInput(ErrorCode.UNKNOWN_DEPLOYMENT, "There is no deployment 'd-1'.", "d-1"));

        assertThat(get(EVENTS).accept(MediaType.TEXT_EVENT_STREAM))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ALM-DEP-001");
    }
}
