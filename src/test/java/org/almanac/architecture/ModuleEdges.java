package org.almanac.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which module may import which. A module that is not in the table may import nothing. */
final class ModuleEdges extends ArchCondition<JavaClass> {

    private static final String ROOT = "org.almanac";

    /** Used by all: the taxonomy of errors. */
    private static final String BASE = "problem";

    private static final Set<String> DOMAIN =
            Set.of("solution", "environment", "dualwrite", "ordermanagement", "catalog", "target", "deployment");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("solution", Set.of()),
            Map.entry("environment", Set.of("solution")),
            Map.entry("rehearsal", Set.of("environment", "solution")),
            Map.entry("dualwrite", Set.of("environment", "rehearsal", "solution")),
            Map.entry("ordermanagement", Set.of("environment", "rehearsal", "solution")),
            Map.entry("catalog", Set.of("solution")),
            Map.entry("target", Set.of("environment", "dualwrite", "ordermanagement", "solution")),
            Map.entry("deployment", Set.of("target", "catalog", "environment", "solution")),
            Map.entry("process", DOMAIN),
            Map.entry("web", with(DOMAIN, "process", "webapi")),
            Map.entry("webapi", Set.of("environment", "dualwrite", "ordermanagement", "solution", "target")),
            Map.entry("cockpit", Set.of("web")),
            Map.entry("sample", Set.of("solution")),
            Map.entry("tour", with(DOMAIN, "process", "sample")));

    ModuleEdges() {
        super("import only the modules that the table allows");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var from = module(type);
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var to = module(dependency.getTargetClass());
            if (!from.isEmpty() && !to.isEmpty() && !isAllowed(from, to)) {
                events.add(SimpleConditionEvent.violated(
                        type, from + " must not import " + to + ": " + dependency.getDescription()));
            }
        }
    }

    private static boolean isAllowed(String from, String to) {
        return from.equals(to)
                || to.equals(BASE)
                || ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    /** The package directly below the root; empty for the root itself and everything outside. */
    private static String module(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        var rest = name.substring(ROOT.length() + 1);
        var dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
