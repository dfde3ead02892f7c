package org.almanac.target.dataverse.inventory;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;

/**
 * What the numbers of component types mean in one environment: those of the solution component framework are given anew by each
 * (dataverse-semantics 1.7).
 */
final class TypeNames {

    /** Nobody has asked yet. */
    static final TypeNames NONE = new TypeNames();

    private final Map<Integer, String> byNumber = new HashMap<>();
    private final Map<String, String> asWritten = new HashMap<>();

    /** Asks the environment. */
    static TypeNames of(Asking asking) {
        TypeNames names = new TypeNames();
        for (Row row :
                asking.rows("solutioncomponentdefinitions", "$select=name,objecttypecode,solutioncomponenttype")) {
            row.text("name").ifPresent(name -> {
                row.number("solutioncomponenttype")
                        .or(() -> row.number("objecttypecode"))
                        .ifPresent(number -> names.byNumber.put(number, name));
                names.asWritten.put(name.toLowerCase(Locale.ROOT), name);
            });
        }
        return names;
    }

    /**
     * The kind that a number means; one named after the number where nobody knows it.
     *
     * @param logicalName of the type, where the environment gives it
     */
    ComponentKind kind(int number, Optional<String> logicalName) {
        ComponentKind classic = ComponentKinds.ofType(Integer.toString(number));
        if (ComponentKinds.find(classic).isPresent()) {
            return classic;
        }
        return Optional.ofNullable(byNumber.get(number))
                .or(() -> logicalName)
                .map(ComponentKinds::ofType)
                .orElse(classic);
    }

    /** How the environment writes the name of a kind where layers are asked for. */
    String written(ComponentKind kind) {
        return asWritten.getOrDefault(kind.name().toLowerCase(Locale.ROOT), kind.name());
    }
}
