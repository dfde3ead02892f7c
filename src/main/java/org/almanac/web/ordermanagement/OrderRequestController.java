package org.almanac.web.ordermanagement;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** Single orders to policies, providers and orchestrations. */
@RestController
@RequestMapping(path = OrderRequestController.PATH, produces = APPLICATION_JSON_VALUE)
@Tag(name = "order-management")
class OrderRequestController {

    static final String PATH = "/api/environments/{environment}/order-management/requests";

    private final ManualOrders orders;

    OrderRequestController(ManualOrders orders) {
        this.orders = orders;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Submits an order: activate, deactivate, connect or restore-version",
            description = "What the state of the record does not allow is refused with ALM-OM-002 before anything"
                    + " happens. What lacks something else, such as an orchestration whose policy is not published, is"
                    + " accepted and fails. While a deployment is changing the environment, every order is refused.")
    @ApiResponse(responseCode = "202", description = "Submitted", useReturnTypeSchema = true)
    ResponseEntity<OrderRequestView> submit(
            @PathVariable String environment, @RequestBody NewOrder request, Caller caller) {
        EnvironmentName name = Fields.environment(environment);
        var status = orders.submit(name, request, caller);
        return ResponseEntity.accepted()
                .location(CallerRun.location(PATH, name, caller))
                .body(OrderRequestView.of(status));
    }

    @GetMapping
    @Operation(summary = "Requests of a run, in the order in which they were submitted")
    List<OrderRequestView> list(
            @PathVariable String environment,
            @Parameter(
                            description = "Id of a deployment, or rest/{user} for orders by REST; without it the"
                                    + " caller's own")
                    @RequestParam(required = false)
                    @Nullable
                    String run,
            Caller caller) {
        String asked = CallerRun.asked(run, caller);
        return orders.list(Fields.environment(environment), asked).stream()
                .map(OrderRequestView::of)
                .toList();
    }
}
