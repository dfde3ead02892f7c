package org.almanac.environment.planning.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.Definitions;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Sha256;
import org.almanac.solution.XmlElement;

/**
 * An assembly whose major and minor version have not risen keeps its plug-in types (dataverse-semantics 10: 0x80048071). The
 * platform tells assemblies apart by simple name, major and minor version; a new build replaces the old one.
 */
final class PluginTypesRule implements ImportRule {

    private final Definitions definitions;

    PluginTypesRule(Definitions definitions) {
        this.definitions = definitions;
    }

    private static final String ASSEMBLY = "PluginAssembly";
    private static final String TYPES = "PluginTypes";

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        Map<ComponentRef, Sha256> packaged = new HashMap<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            Sha256 body = component.body();
            if (body != null && component.ref().kind().name().equals(ASSEMBLY)) {
                packaged.put(component.ref(), body);
            }
        }
        if (packaged.isEmpty()) {
            return List.of();
        }
        Map<ComponentRef, StackState> there = attempt.state().kinds().of(ASSEMBLY);
        List<Refusal> refusals = new ArrayList<>();
        new TreeMap<>(definitions.of(packaged)).forEach((assembly, properties) -> {
            Set<String> lost = new TreeSet<>(before(assembly, there));
            lost.removeAll(types(properties));
            if (!lost.isEmpty()) {
                refusals.addAll(refusal(assembly, lost));
            }
        });
        return refusals;
    }

    private Set<String> before(ComponentRef assembly, Map<ComponentRef, StackState> there) {
        Map<ComponentRef, StackState> same = new HashMap<>();
        there.forEach((other, stack) -> {
            if (identity(other).equals(identity(assembly))) {
                same.put(other, stack);
            }
        });
        Set<String> types = new TreeSet<>();
        definitions.effective(same).values().forEach(properties -> types.addAll(types(properties)));
        return types;
    }

    private static List<Refusal> refusal(ComponentRef assembly, Set<String> lost) {
        return ImportRule.refuse(
                PlatformCode.IMPORT_NEW_PLUGIN_TYPES,
                "The assembly " + assembly.key() + " no longer has " + String.join(", ", lost)
                        + "; raise its major or minor version.",
                List.of(assembly));
    }

    /** Simple name with major and minor version: {@code contoso.plugins 1.0}. */
    private static String identity(ComponentRef assembly) {
        String simple = assembly.key();
        String version = "";
        for (String part : assembly.key().split(",")) {
            String stripped = part.strip();
            if (stripped.startsWith("version=")) {
                String[] numbers = stripped.substring("version=".length()).split("\\.");
                version = numbers.length < 2 ? numbers[0] + ".0" : numbers[0] + '.' + numbers[1];
            }
        }
        int comma = simple.indexOf(',');
        return (comma < 0 ? simple : simple.substring(0, comma)).strip() + ' ' + version;
    }

    private static Set<String> types(Map<String, String> properties) {
        Set<String> names = new TreeSet<>();
        String text = properties.getOrDefault(TYPES, "");
        if (text.startsWith("<")) {
            for (XmlElement type : XmlElement.parse(text).children("PluginType")) {
                String qualified = type.attribute("AssemblyQualifiedName");
                String name = type.attribute("Name");
                names.add(name.isBlank() ? qualified.split(",")[0].strip() : name);
            }
        }
        names.remove("");
        return names;
    }
}
