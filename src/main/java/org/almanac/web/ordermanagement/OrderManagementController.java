package org.almanac.web.ordermanagement;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is not about a single policy, provider or orchestration. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/order-management", produces = APPLICATION_JSON_VALUE)
@Tag(name = "order-management", description = "Policies, providers and orchestrations")
class OrderManagementController {

    private final PlaceOfOrders place;

    OrderManagementController(PlaceOfOrders place) {
        this.place = place;
    }

    @GetMapping
    @Operation(
            summary = "Whether there is order management, and how much of it is active",
            description = "Without it, installed is false and there is nothing.")
    OrderManagementView read(@PathVariable String environment) {
        return OrderManagementView.of(place.read(environment));
    }

    @GetMapping("/closure")
    @Operation(
            summary = "What records need",
            description =
                    "A policy needs its rules, a rule its policy, a provider its definition and all parts of both,"
                            + " an orchestration its policies and the providers of its actions.")
    ClosureView closure(
            @PathVariable String environment,
            @Parameter(description = "Id or name of a record; several are allowed") @RequestParam List<String> record) {
        OrderManagementSnapshot now = place.installed(environment);
        Set<UUID> chosen =
                record.stream().map(one -> NamedRecords.find(now, one)).collect(Collectors.toSet());
        return ClosureView.of(Closure.of(now.rows(), chosen));
    }
}
