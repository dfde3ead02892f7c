package org.almanac.web.ordermanagement;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.process.Group;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets the pace of an embedded environment's order management, and its failures. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/order-management/rehearsal", produces = APPLICATION_JSON_VALUE)
@Tag(name = "order-management")
class OrderRehearsalController {

    private final RehearsingOrders rehearsing;

    OrderRehearsalController(RehearsingOrders rehearsing) {
        this.rehearsing = rehearsing;
    }

    @GetMapping
    @Operation(summary = "What the rehearsal plays: pace, and the faults to come")
    OrderRehearsalView read(@PathVariable String environment) {
        return rehearsing.read(Fields.environment(environment));
    }

    @PutMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "Says what to play; a part that is absent stays as it is")
    OrderRehearsalView change(@PathVariable String environment, @RequestBody OrderRehearsalFields fields) {
        return rehearsing.change(Fields.environment(environment), fields);
    }

    @DeleteMapping
    @Allowed(Group.ADMINISTRATORS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes pace and faults back")
    void clear(@PathVariable String environment) {
        rehearsing.clear(Fields.environment(environment));
    }

    @PostMapping(path = "/faults", consumes = APPLICATION_JSON_VALUE)
    @Allowed(Group.ADMINISTRATORS)
    @Operation(summary = "Adds a fault behind those that are there")
    OrderRehearsalView inject(@PathVariable String environment, @RequestBody OrderFaultFields fault) {
        return rehearsing.inject(Fields.environment(environment), fault);
    }

    @DeleteMapping("/faults")
    @Allowed(Group.ADMINISTRATORS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes all faults back")
    void clearFaults(@PathVariable String environment) {
        rehearsing.clearFaults(Fields.environment(environment));
    }
}
