package org.almanac.web.ordermanagement;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderAuthoring;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.EditKeys;
import org.almanac.web.form.Fields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts records of order management into solutions of embedded environments. */
@RestController
@RequestMapping(
        path = "/api/environments/{environment}/solutions/{uniqueName}/order-records",
        produces = APPLICATION_JSON_VALUE)
@Tag(name = "order-management")
class OrderRecordController {

    private final PlaceOfOrders place;
    private final OrderAuthoring authoring;

    OrderRecordController(PlaceOfOrders place, OrderAuthoring authoring) {
        this.place = place;
        this.authoring = authoring;
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Adds records with their tables' metadata to an unmanaged solution",
            description = "A rule brings its policy. A policy does not bring its rules unless closure is set.")
    AddedRecords add(
            @PathVariable String environment,
            @PathVariable String uniqueName,
            @RequestBody RecordFields fields,
            Caller caller) {
        EnvironmentName in = Fields.environment(environment);
        List<String> named = fields.named();
        OrderManagementSnapshot now = place.installed(environment);
        Set<UUID> records =
                named.stream().map(one -> NamedRecords.find(now, one)).collect(Collectors.toSet());
        return AddedRecords.of(
                authoring.add(in, uniqueName, records, fields.everyRule(), fields.closed(), EditKeys.of(caller)));
    }

    @GetMapping("/missing")
    @Operation(
            summary = "What a solution lacks",
            description = "Records that its records need and that neither it nor a managed solution has; an export is"
                    + " refused for them with ALM-OM-008.")
    List<MissingView> missing(@PathVariable String environment, @PathVariable String uniqueName) {
        return authoring.lacking(Fields.environment(environment), uniqueName).stream()
                .map(MissingView::of)
                .toList();
    }
}
