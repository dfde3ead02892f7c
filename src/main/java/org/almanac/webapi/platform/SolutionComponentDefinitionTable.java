package org.almanac.webapi.platform;

import java.util.Locale;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.ComponentKind;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves {@code solutioncomponentdefinitions}, where clients look up the number that a component type has in this environment
 * (dataverse-semantics 1.7). {@code name} is the name of the type as packages and layers write it.
 */
@Component
@Order(PlatformOrder.OWN)
class SolutionComponentDefinitionTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of(
                    "solutioncomponentdefinition",
                    "solutioncomponentdefinitions",
                    "solutioncomponentdefinitionid",
                    "name")
            .shown(ValueType.STRING, "name", "primaryentityname")
            .shown(ValueType.INTEGER, "solutioncomponenttype", "objecttypecode")
            .shown(ValueType.BOOLEAN, "ismetadata")
            .build();

    private final ComponentTypes types;

    SolutionComponentDefinitionTable(ComponentTypes types) {
        super(TYPE);
        this.types = types;
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        return types.all(environment).entrySet().stream().map(each -> row(each.getKey(), each.getValue()));
    }

    private WireRow row(ComponentKind kind, int number) {
        return RowDraft.of(TYPE, PlatformIds.named("solutioncomponentdefinition", kind.name()))
                .with("name", kind.name())
                .with("primaryentityname", kind.name().toLowerCase(Locale.ROOT))
                .with("solutioncomponenttype", number)
                .with("objecttypecode", number)
                .with("ismetadata", types.metadata(kind))
                .row();
    }
}
