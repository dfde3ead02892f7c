package org.almanac.web.dualwrite;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Fields;
import org.almanac.web.orders.CallerRun;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Single orders to the link and its table maps. */
@RestController
@RequestMapping(path = RequestController.PATH, produces = APPLICATION_JSON_VALUE)
@Tag(name = "dual-write")
class RequestController {

    static final String PATH = "/api/environments/{environment}/dual-write/requests";

    private final ManualRequests requests;
    private final OrderJson orders;

    RequestController(ManualRequests requests, OrderJson orders) {
        this.requests = requests;
        this.orders = orders;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Submits an order, such as start, stop, pause or resume",
            description = "What the state of the map does not allow is refused with ALM-DW-004 before anything"
                    + " happens. While a deployment is changing the environment, every order is refused.")
    @ApiResponse(responseCode = "202", description = "Submitted", useReturnTypeSchema = true)
    ResponseEntity<RequestView> submit(
            @PathVariable String environment, @RequestBody NewRequest request, Caller caller) {
        EnvironmentName name = Fields.environment(environment);
        RequestStatus status = requests.submit(name, request, caller);
        return ResponseEntity.accepted()
                .location(CallerRun.location(PATH, name, caller))
                .body(RequestView.of(status, orders));
    }

    @GetMapping
    @Operation(summary = "Requests of a run, in the order in which they were submitted")
    List<RequestView> list(
            @PathVariable String environment,
            @Parameter(
                            description = "Id of a deployment, or rest/{user} for orders by REST; without it the"
                                    + " caller's own")
                    @RequestParam(required = false)
                    @Nullable
                    String run,
            Caller caller) {
        String asked = CallerRun.asked(run, caller);
        return requests.list(Fields.environment(environment), asked).stream()
                .map(status -> RequestView.of(status, orders))
                .toList();
    }
}
