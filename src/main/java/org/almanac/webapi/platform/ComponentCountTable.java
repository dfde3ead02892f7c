package org.almanac.webapi.platform;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.ComponentKind;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Serves {@code msdyn_solutioncomponentcountsummaries}: how many components of each type a solution has. */
@Component
@Order(PlatformOrder.OWN)
class ComponentCountTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of(
                    "msdyn_solutioncomponentcountsummary",
                    "msdyn_solutioncomponentcountsummaries",
                    "msdyn_solutioncomponentcountsummaryid",
                    "msdyn_name")
            .shown(ValueType.STRING, "msdyn_name", "msdyn_solutionid", "msdyn_componentlogicalname")
            .shown(ValueType.INTEGER, "msdyn_componenttype", "msdyn_total")
            .build();

    private final KnownSolutions solutions;
    private final Members members;
    private final ComponentTypes types;

    ComponentCountTable(KnownSolutions solutions, Members members, ComponentTypes types) {
        super(TYPE);
        this.solutions = solutions;
        this.members = members;
        this.types = types;
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        Object solution = narrowing.equal().get("msdyn_solutionid");
        String wanted =
                solution == null ? PlatformIds.solution(PlatformIds.DEFAULT).toString() : solution.toString();
        Map<ComponentKind, Integer> numbers = types.all(environment);
        return solutions.all(environment).stream()
                .filter(each -> each.id().toString().equalsIgnoreCase(wanted))
                .flatMap(each -> counts(environment, each.uniqueName()).entrySet().stream()
                        .map(count -> row(each.uniqueName(), count.getKey(), count.getValue(), numbers)));
    }

    private Map<ComponentKind, Long> counts(EnvironmentName environment, String solution) {
        try (Stream<ComponentKind> kinds = members.of(environment, solution)
                .map(member -> member.component().kind())) {
            return kinds.collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        }
    }

    private static WireRow row(String solution, ComponentKind kind, long total, Map<ComponentKind, Integer> numbers) {
        return RowDraft.of(TYPE, PlatformIds.named(TYPE.logicalName(), solution + '\n' + kind.name()))
                .with("msdyn_name", kind.name())
                .with("msdyn_solutionid", PlatformIds.solution(solution).toString())
                .with("msdyn_componentlogicalname", kind.name().toLowerCase(Locale.ROOT))
                .with("msdyn_componenttype", numbers.getOrDefault(kind, 0))
                .with("msdyn_total", Math.toIntExact(total))
                .row();
    }
}
