package org.almanac.webapi.platform;

import java.util.Map;
import java.util.stream.Stream;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.SolutionMember;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.platform.KnownSolutions.Known;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves {@code solutioncomponents} (dataverse-semantics 1.7). What is part of a table that a solution has with all its parts has no
 * behavior of its own, but refers to the table's row.
 */
@Component
@Order(PlatformOrder.OWN)
class SolutionComponentTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of("solutioncomponent", "solutioncomponents", "solutioncomponentid", null)
            .shown(ValueType.INTEGER, "componenttype")
            .shown(ValueType.GUID, "objectid", "rootsolutioncomponentid")
            .choice(
                    "rootcomponentbehavior",
                    Map.of(0, "Include Subcomponents", 1, "Do not include subcomponents", 2, "Include As Shell Only"))
            .shown(ValueType.BOOLEAN, "ismetadata")
            .shown(ValueType.DATE_TIME, "createdon", "modifiedon")
            .shown(ValueType.BIG_INTEGER, "versionnumber")
            .lookup(new Lookup("solutionid", "solutionid", "solution", false, "solution_solutioncomponent"))
            .build();

    private final KnownSolutions solutions;
    private final Members members;
    private final ComponentTypes types;

    SolutionComponentTable(KnownSolutions solutions, Members members, ComponentTypes types) {
        super(TYPE);
        this.solutions = solutions;
        this.members = members;
        this.types = types;
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        Object solution = narrowing.equal().get(Lookup.valueProperty("solutionid"));
        Object object = narrowing.equal().get("objectid");
        return solutions.all(environment).stream()
                .filter(each -> solution == null || each.id().toString().equalsIgnoreCase(solution.toString()))
                .flatMap(each -> members.of(environment, each.uniqueName())
                        .filter(member -> object == null
                                || ComponentIds.of(member.component())
                                        .toString()
                                        .equalsIgnoreCase(object.toString()))
                        .map(member -> row(environment, each, member)));
    }

    private WireRow row(EnvironmentName environment, Known solution, SolutionMember member) {
        ComponentRef component = member.component();
        ComponentRef parent = member.parent();
        return RowDraft.of(TYPE, PlatformIds.member(solution.uniqueName(), component))
                .with("componenttype", types.number(environment, component.kind()))
                .with("objectid", ComponentIds.of(component))
                .with("rootcomponentbehavior", member.behavior())
                .with(
                        "rootsolutioncomponentid",
                        parent == null ? null : PlatformIds.member(solution.uniqueName(), parent))
                .with("ismetadata", types.metadata(component.kind()))
                .with("createdon", solution.installedOn())
                .with("modifiedon", solution.updatedOn())
                .refer("solutionid", solution.id(), "solution", solution.displayName())
                .row();
    }
}
