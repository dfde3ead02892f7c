package org.almanac.webapi.platform;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.SolutionMember;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.definitions.ColumnDefinition;
import org.almanac.webapi.definitions.TableDefinition;
import org.almanac.webapi.definitions.TableDefinitions;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves {@code msdyn_solutioncomponentsummaries} (dataverse-semantics 2.5): what a solution has, with names. Without a solution in
 * the filter it shows everything that the environment has.
 *
 * <p>As the platform does, all values but the number of the type are texts. A component is told by kind and key from a row like
 * this: {@code msdyn_componenttype} is the number of the kind, {@code msdyn_componentlogicalname} its name in lower case. The key is
 * {@code msdyn_objectid} for kinds that packages name by id (forms, views, processes, roles, rows …), otherwise {@code msdyn_name},
 * which is the logical name of a table or column and the unique or schema name of everything else; what is named within a table
 * (columns, alternate keys) has the table in {@code msdyn_primaryentityname}, so that the key is {@code
 * msdyn_primaryentityname.msdyn_name}. {@code msdyn_schemaname} is the same name as its author wrote it, of a column without the
 * table's.
 */
@Component
@Order(PlatformOrder.OWN)
class ComponentSummaryTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of(
                    "msdyn_solutioncomponentsummary",
                    "msdyn_solutioncomponentsummaries",
                    "msdyn_solutioncomponentsummaryid",
                    "msdyn_name")
            .shown(
                    ValueType.STRING,
                    "msdyn_name",
                    "msdyn_displayname",
                    "msdyn_schemaname",
                    "msdyn_uniquename",
                    "msdyn_objectid",
                    "msdyn_solutionid",
                    "msdyn_componentlogicalname",
                    "msdyn_componenttypename",
                    "msdyn_primaryentityname",
                    "msdyn_logicalcollectionname",
                    "msdyn_ismanaged",
                    "msdyn_ismanagedname",
                    "msdyn_iscustom",
                    "msdyn_iscustomname",
                    "msdyn_fieldtype",
                    "msdyn_typename",
                    "msdyn_description")
            .shown(ValueType.DECIMAL, "msdyn_componenttype")
            .build();

    private static final Set<String> WITHIN_TABLES = Set.of("Attribute", "EntityKey");

    private final KnownSolutions solutions;
    private final Members members;
    private final ComponentTypes types;
    private final ManagedComponents managed;
    private final TableDefinitions tables;

    ComponentSummaryTable(
            KnownSolutions solutions,
            Members members,
            ComponentTypes types,
            ManagedComponents managed,
            TableDefinitions tables) {
        super(TYPE);
        this.solutions = solutions;
        this.members = members;
        this.types = types;
        this.managed = managed;
        this.tables = tables;
    }

    /** What the rows of one answer have in common. */
    private record Frame(
            Map<ComponentKind, Integer> numbers,
            Set<ComponentRef> unmanaged,
            Map<String, TableDefinition> tables,
            String solution) {}

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        Object solution = narrowing.equal().get("msdyn_solutionid");
        Object type = narrowing.equal().get("msdyn_componenttype");
        String wanted =
                solution == null ? PlatformIds.solution(PlatformIds.DEFAULT).toString() : solution.toString();
        Map<ComponentKind, Integer> numbers = types.all(environment);
        Set<ComponentRef> unmanaged = managed.unmanaged(environment);
        Map<String, TableDefinition> definitions = tables.tables(environment).stream()
                .collect(Collectors.toMap(TableDefinition::logicalName, Function.identity()));
        return solutions.all(environment).stream()
                .filter(each -> each.id().toString().equalsIgnoreCase(wanted))
                .flatMap(each -> members.of(environment, each.uniqueName())
                        .filter(member -> type == null || isOf(member, numbers, type))
                        .map(member -> row(new Frame(numbers, unmanaged, definitions, each.uniqueName()), member)));
    }

    private boolean isOf(SolutionMember member, Map<ComponentKind, Integer> numbers, Object type) {
        return new BigDecimal(type.toString())
                        .compareTo(BigDecimal.valueOf(number(member.component().kind(), numbers)))
                == 0;
    }

    private static int number(ComponentKind kind, Map<ComponentKind, Integer> numbers) {
        return numbers.getOrDefault(kind, 0);
    }

    private WireRow row(Frame frame, SolutionMember member) {
        ComponentRef component = member.component();
        ComponentKind kind = component.kind();
        boolean own = !frame.unmanaged().contains(component);
        String key = component.key();
        boolean within = WITHIN_TABLES.contains(kind.name()) && key.indexOf('.') > 0;
        String name = within ? key.substring(key.indexOf('.') + 1) : member.name();
        ComponentRef parent = member.parent();
        String table = within ? key.substring(0, key.indexOf('.')) : parent == null ? null : parent.key();
        RowDraft row = RowDraft.of(TYPE, PlatformIds.named(TYPE.logicalName(), frame.solution() + '\n' + component))
                .with("msdyn_objectid", ComponentIds.of(component).toString())
                .with("msdyn_solutionid", PlatformIds.solution(frame.solution()).toString())
                .with("msdyn_componenttype", BigDecimal.valueOf(number(kind, frame.numbers())))
                .with("msdyn_componentlogicalname", kind.name().toLowerCase(Locale.ROOT))
                .with("msdyn_componenttypename", kind.name())
                .with("msdyn_ismanaged", String.valueOf(own))
                .with("msdyn_ismanagedname", own ? "Managed" : "Unmanaged")
                .with("msdyn_iscustom", String.valueOf(!PlatformOwned.has(component)))
                .with("msdyn_iscustomname", PlatformOwned.has(component) ? "False" : "True")
                .with("msdyn_name", kind.name().equals("Entity") ? key : name)
                .with("msdyn_schemaname", within ? lastPart(member.name()) : member.name())
                .with("msdyn_uniquename", name)
                .with("msdyn_displayname", name)
                .with("msdyn_primaryentityname", kind.name().equals("Entity") ? null : table);
        describe(frame.tables(), component, row);
        return row.row();
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What the definitions of tables and columns say of themselves. */
    private static void describe(Map<String, TableDefinition> tables, ComponentRef component, RowDraft row) {
        String key = component.key();
        int dot = key.indexOf('.');
        TableDefinition table = switch (component.kind().name()) {
            case "Entity", "Attribute" -> tables.get(dot < 0 ? key : key.substring(0, dot));
            default -> null;
        };
        if (table == null) {
            return;
        }
        if (component.kind().name().equals("Entity")) {
            row.with("msdyn_displayname", table.label())
                    .with("msdyn_schemaname", table.schemaName())
                    .with("msdyn_logicalcollectionname", table.entitySet())
                    .with("msdyn_description", table.description());
            return;
        }
        Optional<ColumnDefinition> column = table.column(key.substring(dot + 1));
        column.ifPresent(each -> row.with("msdyn_displayname", each.label())
                .with("msdyn_schemaname", each.schemaName())
                .with("msdyn_fieldtype", each.type().attribute())
                .with("msdyn_description", each.description()));
    }
}
