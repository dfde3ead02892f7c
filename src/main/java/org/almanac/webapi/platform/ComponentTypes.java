package org.almanac.webapi.platform;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StateMemory;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.KindDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The numbers of component types. Classic ones have the same number everywhere; those of the solution component framework get one
 * per environment, which clients look up in {@code solutioncomponentdefinitions} (dataverse-semantics 1.7). Here it follows from
 * the names of environment and type, so that it differs between environments as it does in reality.
 */
@Component
public class ComponentTypes {

    private static final int FIRST = 10_000;
    private static final int MANY = 2_000_000;
    /** What the registry calls a kind of which nothing but the number is known. */
    private static final String BY_NUMBER = "type-";

    /** Framework components whose number is the same everywhere. */
    private static final Set<String> ROWS = Set.of("environmentvariabledefinition", "environmentvariablevalue");

    private final ComponentIds ids;
    private final ComponentValues components;
    private final StateMemory<Map<ComponentKind, Integer>> memory = new StateMemory<>();

    ComponentTypes(ComponentIds ids, ComponentValues components) {
        this.ids = ids;
        this.components = components;
    }

    /** The number of a kind in an environment. */
    public int number(EnvironmentName environment, ComponentKind kind) {
        Integer number = classic(kind);
        return number != null ? number : own(environment, kind);
    }

    private int own(EnvironmentName environment, ComponentKind kind) {
        Integer number = framework(environment).get(kind);
        return number != null ? number : FIRST + start(environment, kind);
    }

    /** The kind that a number means in an environment; one of its own for a number that nothing has. */
    public ComponentKind kind(EnvironmentName environment, int number) {
        return framework(environment).entrySet().stream()
                .filter(each -> each.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> ComponentKinds.ofType(String.valueOf(number)));
    }

    /** The kind that a name means, such as {@code Attribute} or {@code SystemForm}, in any case. */
    public static ComponentKind named(String name) {
        return ComponentKinds.ofType(name);
    }

    /** Whether components of a kind are metadata; those of the solution component framework are rows. */
    boolean metadata(ComponentKind kind) {
        return classic(kind) != null && !ROWS.contains(kind.name());
    }

    /** All kinds that are known or that the environment has components of, with their numbers. */
    public Map<ComponentKind, Integer> all(EnvironmentName environment) {
        Map<ComponentKind, Integer> all = new TreeMap<>(framework(environment));
        for (KindDescriptor kind : ComponentKinds.all()) {
            all.put(kind.kind(), number(environment, kind.kind()));
        }
        return all;
    }

    private static @Nullable Integer classic(ComponentKind kind) {
        Integer number = ComponentKinds.describe(kind).typeNumber();
        String name = kind.name();
        if (number == null && name.startsWith(BY_NUMBER) && name.matches(BY_NUMBER + "\\d{1,9}")) {
            return Integer.valueOf(name.substring(BY_NUMBER.length()));
        }
        return number;
    }

    private Map<ComponentKind, Integer> framework(EnvironmentName environment) {
        return memory.get(environment, () -> components.shape(environment), () -> {
            Set<ComponentKind> kinds = ComponentKinds.all().stream()
                    .map(KindDescriptor::kind)
                    .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(ComponentKind::name))));
            ids.kinds(environment).forEach(kind -> kinds.add(new ComponentKind(kind)));
            Map<ComponentKind, Integer> numbers = new LinkedHashMap<>();
            for (ComponentKind kind : kinds) {
                if (classic(kind) == null) {
                    numbers.put(kind, free(start(environment, kind), numbers));
                }
            }
            return numbers;
        });
    }

    private static int free(int start, Map<ComponentKind, Integer> taken) {
        int number = FIRST + start;
        while (taken.containsValue(number)) {
            number++;
        }
        return number;
    }

    private static int start(EnvironmentName environment, ComponentKind kind) {
        CRC32 sum = new CRC32();
        sum.update((environment.value() + '\n' + kind.name()).getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % MANY);
    }
}
