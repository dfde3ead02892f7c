package org.almanac.environment.planning.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.Definitions;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Sha256;

/**
 * An active routing rule set cannot be edited, so a package that brings one is refused where the environment has the rule set
 * already (seed 003; dataverse-semantics 3.1, 10: 0x8004F867).
 */
final class RoutingRuleRule implements ImportRule {

    private final Definitions definitions;

    RoutingRuleRule(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        Map<ComponentRef, Sha256> packaged = new HashMap<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            Sha256 body = component.body();
            boolean there = attempt.state().stack(component.ref()).exists();
            if (body != null && there && component.ref().kind().name().equals("RoutingRule")) {
                packaged.put(component.ref(), body);
            }
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!packaged.isEmpty()) {
            new TreeMap<>(definitions.of(packaged)).forEach((ruleSet, properties) -> {
                if ("1".equals(first(properties, "StateCode", "statecode"))) {
                    refusals.addAll(refusal(ruleSet, first(properties, "@Name", "@name", "Name", "name")));
                }
            });
        }
        return refusals;
    }

    private static String first(Map<String, String> properties, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Optional.ofNullable(properties.get(name)).stream())
                .findFirst()
                .orElse("");
    }

    private static List<Refusal> refusal(ComponentRef ruleSet, String name) {
        return ImportRule.refuse(
                PlatformCode.IMPORT_ROUTING_RULE,
                "The routing rule set '" + (name.isEmpty() ? ruleSet.key() : name)
                        + "' is active in the package and is in the environment already. Deactivate it where the solution"
                        + " is made and export anew.",
                List.of(ruleSet));
    }
}
