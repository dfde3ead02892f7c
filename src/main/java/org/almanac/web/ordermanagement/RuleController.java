package org.almanac.web.ordermanagement;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderAuthoring;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Rule;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.EditKeys;
import org.almanac.web.form.Fields;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes rules of policies in embedded environments. */
@RestController
@RequestMapping(
        path = "/api/environments/{environment}/policies/{policy}/rules/{rule}",
        produces = APPLICATION_JSON_VALUE)
@Tag(name = "order-management")
class RuleController {

    private final PlaceOfOrders place;
    private final OrderAuthoring authoring;

    RuleController(PlaceOfOrders place, OrderAuthoring authoring) {
        this.place = place;
        this.authoring = authoring;
    }

    @PutMapping(consumes = APPLICATION_JSON_VALUE)
    @Allowed({Group.OPERATORS, Group.ADMINISTRATORS})
    @Operation(
            summary = "Changes a rule of an unpublished policy, or adds one where it has none of that name",
            description =
                    "A published policy is refused with ALM-OM-002: unpublish it first, which archives a version.")
    RuleView put(
            @PathVariable String environment,
            @Parameter(description = "Name or id") @PathVariable String policy,
            @Parameter(description = "Name, or id of a rule that is there") @PathVariable String rule,
            @RequestBody RuleFields fields,
            Caller caller) {
        String definition = Fields.required(fields.definition(), "definition");
        var of = (Policy) place.installed(environment).named(ItemKind.POLICY, policy);
        return RuleView.of(authoring.putRule(
                Fields.environment(environment), of.id(), name(of, rule), definition, EditKeys.of(caller)));
    }

    private static String name(Policy policy, String rule) {
        return policy.rules().stream()
                .filter(one -> one.id().toString().equalsIgnoreCase(rule))
                .map(Rule::name)
                .findFirst()
                .orElse(rule.strip());
    }
}
