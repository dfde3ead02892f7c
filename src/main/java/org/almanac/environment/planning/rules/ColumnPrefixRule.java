package org.almanac.environment.planning.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PlatformCode;

/**
 * The name of a custom column begins with a valid prefix (dataverse-semantics 10: 0x80048062). Valid is that of the solution's
 * publisher, of any publisher in the environment, of what the manifest's dependencies name, and of the column's own table,
 * which may have been made under another publisher; further {@code new}, the prefix of every environment's default publisher,
 * and {@code bpf}, that of business process flows. A column that is there already has proved its name. The one image of a
 * table has a name that the platform gives.
 */
final class ColumnPrefixRule implements ImportRule {

    private static final Set<String> OF_THE_PLATFORM = Set.of("new", "bpf");
    private static final String IMAGE = "entityimage";

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        List<ComponentRef> suspects = attempt.solutionPackage().facts().foreignColumns().stream()
                .filter(column -> !attempt.state().stack(column).exists())
                .toList();
        if (suspects.isEmpty()) {
            return List.of();
        }
        Set<String> valid = valid(attempt);
        List<ComponentRef> wrong =
                suspects.stream().filter(column -> !named(column, valid)).toList();
        return wrong.isEmpty() ? List.of() : refusal(attempt, wrong);
    }

    private static boolean named(ComponentRef column, Set<String> valid) {
        int dot = column.key().indexOf('.');
        String name = column.key().substring(dot + 1);
        String prefix = prefix(name);
        return name.equals(IMAGE)
                || !prefix.isEmpty()
                        && (valid.contains(prefix)
                                || prefix.equals(prefix(column.key().substring(0, dot))));
    }

    private static Set<String> valid(ImportAttempt attempt) {
        Set<String> valid = new HashSet<>(OF_THE_PLATFORM);
        valid.add(attempt.manifest().publisher().prefix().toLowerCase(Locale.ROOT));
        attempt.state()
                .publishers()
                .values()
                .forEach(publisher -> valid.add(publisher.publisher().prefix().toLowerCase(Locale.ROOT)));
        for (MissingDependency dependency : attempt.manifest().missingDependencies()) {
            valid.add(prefix(name(dependency.required().component())));
            dependency
                    .required()
                    .parentSchemaName()
                    .map(ColumnPrefixRule::prefix)
                    .ifPresent(valid::add);
        }
        return valid;
    }

    private static String name(ComponentRef component) {
        return component.key().substring(component.key().indexOf('.') + 1);
    }

    private static String prefix(String name) {
        int underscore = name.indexOf('_');
        return underscore < 1 ? "" : name.substring(0, underscore).toLowerCase(Locale.ROOT);
    }

    private static List<Refusal> refusal(ImportAttempt attempt, List<ComponentRef> wrong) {
        String rest = wrong.size() == 1 ? "" : " and " + (wrong.size() - 1) + " more";
        return ImportRule.refuse(
                PlatformCode.IMPORT_ATTRIBUTE_NAME,
                "The name of the custom column " + wrong.get(0).key() + rest
                        + " does not begin with a valid prefix; it should be "
                        + attempt.manifest().publisher().prefix() + "_, that of the solution's publisher.",
                wrong);
    }
}
