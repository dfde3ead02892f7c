package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;

/** New tables must not exceed the environment's limit of custom tables (dataverse-semantics 10: 0x8004B043). */
final class TableLimitRule implements ImportRule {

    private static final String TABLE = "Entity";

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        Integer most = attempt.state().environment().governance().mostTables();
        if (most == null) {
            return List.of();
        }
        List<ComponentRef> added = attempt.solutionPackage().components().stream()
                .filter(component -> component.body() != null)
                .map(StagedPackage.Component::ref)
                .filter(TableLimitRule::custom)
                .filter(table -> !attempt.state().stack(table).exists())
                .toList();
        if (added.isEmpty()) {
            return List.of();
        }
        long there = attempt.state().kinds().of(TABLE).keySet().stream()
                .filter(TableLimitRule::custom)
                .count();
        return there + added.size() <= most
                ? List.of()
                : ImportRule.refuse(
                        PlatformCode.CUSTOM_TABLE_LIMIT,
                        "The package adds " + added.size() + " tables to the " + there
                                + " that are there; the environment holds at most " + most + ".",
                        added);
    }

    private static boolean custom(ComponentRef component) {
        return component.kind().name().equals(TABLE) && !PlatformComponents.has(component);
    }
}
