package org.almanac.webapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.KindDescriptor;

/**
 * Numbers of component types. Components of the solution component framework have no number of the platform's: each environment
 * gives its own, above 10000 (dataverse-semantics 1.7), which clients look up in {@code solutioncomponentdefinitions}.
 */
public final class ComponentTypes {

    private static final String WITHOUT_NAME = "type-";
    private static final int FIRST = 10_000;
    private static final int FIRST_OF_UNKNOWN = 20_000;
    private static final int UNKNOWN = 40_000;

    /** In the registry's order, so that a number stays as it is until a kind is put before others. */
    private static final List<ComponentKind> UNNUMBERED = ComponentKinds.all().stream()
            .filter(row -> row.typeNumber() == null)
            .map(KindDescriptor::kind)
            .toList();

    private ComponentTypes() {}

    /** The {@code componenttype} of a kind. */
    public static int number(ComponentKind kind) {
        Integer number = ComponentKinds.describe(kind).typeNumber();
        if (number != null) {
            return number;
        }
        if (kind.name().startsWith(WITHOUT_NAME) && kind.name().substring(WITHOUT_NAME.length()).matches("\\d{1,9}")) {
            return Integer.parseInt(kind.name().substring(WITHOUT_NAME.length()));
        }
        int place = UNNUMBERED.indexOf(kind);
        return place >= 0 ? FIRST + place : FIRST_OF_UNKNOWN + sum(kind);
    }

    private static int sum(ComponentKind kind) {
        CRC32 sum = new CRC32();
        sum.update(kind.name().getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % UNKNOWN);
    }

    /** The kind that a number means; empty for one that only the component itself can tell. */
    public static Optional<ComponentKind> kind(int number) {
        int place = number - FIRST;
        if (place >= 0 && place < UNNUMBERED.size()) {
            return Optional.of(UNNUMBERED.get(place));
        }
        return number >= FIRST_OF_UNKNOWN
                ? Optional.empty()
                : Optional.of(ComponentKinds.ofType(Integer.toString(number)));
    }
}
