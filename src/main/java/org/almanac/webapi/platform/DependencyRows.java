package org.almanac.webapi.platform;

import org.almanac.environment.ComponentIds;
import org.almanac.environment.Dependency;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.WireRow;
import org.springframework.stereotype.Component;

/** Makes rows of the platform's table {@code dependency} (dataverse-semantics 4), which its functions answer with. */
@Component("dependencyRowsOfWebApi")
public class DependencyRows {

    /** The table. */
    public static final EntityType TYPE = TypeDraft.of("dependency", "dependencies", "dependencyid", null)
            .shown(
                    ValueType.GUID,
                    "dependentcomponentobjectid",
                    "dependentcomponentparentid",
                    "dependentcomponentbasesolutionid",
                    "requiredcomponentobjectid",
                    "requiredcomponentparentid",
                    "requiredcomponentbasesolutionid")
            .shown(ValueType.INTEGER, "dependentcomponenttype", "requiredcomponenttype", "dependencytype")
            .shown(ValueType.DOUBLE, "requiredcomponentintroducedversion")
            .build();

    private final ComponentTypes types;

    DependencyRows(ComponentTypes types) {
        this.types = types;
    }

    /** The row of a dependency; the same one whenever it is asked for. */
    public WireRow row(EnvironmentName environment, Dependency dependency) {
        ComponentRef dependent = dependency.dependent().component();
        ComponentRef required = dependency.required().component();
        RowDraft row = RowDraft.of(TYPE, PlatformIds.named("dependency", dependent + "\n" + required))
                .with("dependencytype", dependency.type().number());
        end(environment, row, "dependent", dependency.dependent());
        end(environment, row, "required", dependency.required());
        return row.row();
    }

    private void end(EnvironmentName environment, RowDraft row, String prefix, Dependency.End end) {
        ComponentRef parent = end.parent();
        String solution = end.baseSolution();
        row.with(prefix + "componentobjectid", ComponentIds.of(end.component()))
                .with(
                        prefix + "componenttype",
                        types.number(environment, end.component().kind()))
                .with(prefix + "componentparentid", parent == null ? null : ComponentIds.of(parent))
                .with(prefix + "componentbasesolutionid", solution == null ? null : PlatformIds.solution(solution));
    }
}
