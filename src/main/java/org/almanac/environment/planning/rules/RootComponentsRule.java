package org.almanac.environment.planning.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.PlatformCode;

/**
 * Every root component of the manifest is in the package or in the environment (0x8004801F), and every component that
 * exports list as a root is listed (0x8004803A). Exports themselves break both rules in two harmless ways, which pass: a
 * managed package lists forms of which it has no delta, and image configurations are not listed (package-format 4).
 */
final class RootComponentsRule implements ImportRule {

    private static final String ROOT_WITHOUT_BODY = "root-without-body";
    private static final String BODY_WITHOUT_ROOT = "body-without-root";
    private static final String FORM = "SystemForm";
    private static final Set<String> NEVER_LISTED = Set.of("AttributeImageConfig", "EntityImageConfig");

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        List<Refusal> refusals = new ArrayList<>();
        List<ComponentRef> absent = about(attempt, ROOT_WITHOUT_BODY).stream()
                .filter(ref ->
                        !(attempt.manifest().managed() && ref.kind().name().equals(FORM)))
                .filter(ref -> !attempt.state().stack(ref).exists())
                .toList();
        if (!absent.isEmpty()) {
            refusals.addAll(ImportRule.refuse(
                    PlatformCode.IMPORT_MISSING_COMPONENT,
                    "The manifest lists " + absent.get(0) + more(absent)
                            + ", which the package does not hold and the environment lacks.",
                    absent));
        }
        List<ComponentRef> unlisted = about(attempt, BODY_WITHOUT_ROOT).stream()
                .filter(ref -> !NEVER_LISTED.contains(ref.kind().name()))
                .toList();
        if (!unlisted.isEmpty()) {
            refusals.addAll(ImportRule.refuse(
                    PlatformCode.IMPORT_MISSING_ROOT_COMPONENT_ENTRY,
                    "The package holds " + unlisted.get(0) + more(unlisted) + ", which its manifest does not list.",
                    unlisted));
        }
        return refusals;
    }

    private static List<ComponentRef> about(ImportAttempt attempt, String code) {
        List<ComponentRef> result = new ArrayList<>();
        for (Finding finding : attempt.solutionPackage().findings()) {
            ComponentRef component = finding.component();
            if (finding.code().equals(code) && component != null) {
                result.add(component);
            }
        }
        return result;
    }

    private static String more(List<ComponentRef> refs) {
        return refs.size() == 1 ? "" : " and " + (refs.size() - 1) + " more";
    }
}
