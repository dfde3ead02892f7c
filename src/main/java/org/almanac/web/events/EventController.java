package org.almanac.web.events;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.regex.Pattern;
import org.almanac.deployment.Deployments;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Deployed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Lets a client watch a deployment. */
@RestController
@Tag(name = "deployments")
class EventController {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    /** Then the client comes back with the number of the last event, as every event source does. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Deployments deployments;
    private final EventStreams streams;

    EventController(Deployments deployments, EventStreams streams) {
        this.deployments = deployments;
        this.streams = streams;
    }

    @GetMapping(path = "/api/deployments/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Server-sent events of a deployment, from its beginning or after Last-Event-ID",
            description =
                    "The stream ends with an event named end when the deployment has ended. Comments keep it alive.")
    @ApiResponse(
            responseCode = "200",
            description = "Events",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = EventView.class)))
    @ApiResponse(
            responseCode = "204",
            description = "The deployment has ended and the client has seen everything",
            content = @Content)
    ResponseEntity<SseEmitter> watch(
            @PathVariable String id,
            @Parameter(description = "Number of the last event that the client has seen")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId) {
        long last = number(lastEventId);
        var deployment = deployments.get(Deployed.id(id));
        if (last > 0
                && deployment.state().ended()
                && deployments.eventsAfter(deployment.id(), last).isEmpty()) {
            // tells an event source not to come back
            return ResponseEntity.noContent().build();
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        streams.open(deployment.id(), last, emitter);
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    private static long number(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return 0;
        }
        if (!NUMBER.matcher(lastEventId).matches()) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST,
                    "The header Last-Event-ID must be the id of an event, which is a number.",
                    "Last-Event-ID");
        }
        return Long.parseLong(lastEventId);
    }
}
