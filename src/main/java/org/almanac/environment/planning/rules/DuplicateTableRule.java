package org.almanac.environment.planning.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.Definitions;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A table of the same name is the same table (dataverse-semantics 10: 0x8004810C). What a table can never change tells: who
 * owns its rows, whether it is an activity, and for a table of the platform its type code; codes from 10000 are given anew by
 * every environment. What only one side tells proves nothing.
 */
final class DuplicateTableRule implements ImportRule {

    private final Definitions definitions;

    DuplicateTableRule(Definitions definitions) {
        this.definitions = definitions;
    }

    /** It stands beside the table's own properties. */
    private static final String TYPE_CODE = "Entity/ObjectTypeCode";

    private static final List<String> IDENTITY = List.of("OwnershipTypeMask", "IsActivity");
    private static final int FIRST_CUSTOM_CODE = 10_000;

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        Map<ComponentRef, Sha256> packaged = new HashMap<>();
        Map<ComponentRef, StackState> there = new HashMap<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            StackState stack = attempt.state().stack(component.ref());
            Sha256 body = component.body();
            if (body != null && component.ref().kind().name().equals("Entity") && changed(stack, body)) {
                packaged.put(component.ref(), body);
                there.put(component.ref(), stack);
            }
        }
        if (packaged.isEmpty()) {
            return List.of();
        }
        Map<ComponentRef, Map<String, String>> own = definitions.of(packaged);
        Map<ComponentRef, Map<String, String>> theirs = definitions.effective(there);
        List<ComponentRef> others = new TreeMap<>(own)
                .entrySet().stream()
                        .filter(table -> other(table.getValue(), theirs.getOrDefault(table.getKey(), Map.of())))
                        .map(Map.Entry::getKey)
                        .toList();
        return others.isEmpty()
                ? List.of()
                : ImportRule.refuse(
                        PlatformCode.IMPORT_DUPLICATE_TABLE,
                        "The environment has another table of the name "
                                + others.get(0).key()
                                + ": its rows belong to others than in the package, or it is another kind of table.",
                        others);
    }

    private static boolean changed(StackState stack, Sha256 body) {
        return stack.exists()
                && stack.layers().stream().noneMatch(layer -> layer.current().equals(body));
    }

    private static boolean other(Map<String, String> own, Map<String, String> theirs) {
        return IDENTITY.stream().anyMatch(name -> differ(own.get(name), theirs.get(name)))
                || ofPlatform(own.get(TYPE_CODE))
                        && ofPlatform(theirs.get(TYPE_CODE))
                        && differ(own.get(TYPE_CODE), theirs.get(TYPE_CODE));
    }

    private static boolean differ(@Nullable String own, @Nullable String theirs) {
        return own != null && theirs != null && !own.equals(theirs);
    }

    private static boolean ofPlatform(@Nullable String code) {
        return code != null && code.matches("\\d{1,5}") && Integer.parseInt(code) < FIRST_CUSTOM_CODE;
    }
}
