package org.almanac.process.tablemaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.MapGoal;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.target.TargetEnvironment;
import org.jspecify.annotations.Nullable;

/** What a set-up will do, step by step, and why it must not begin. */
final class SetUpPlanning {

    private final TargetEnvironment target;
    private final DualWriteSnapshot now;
    private final PackageChoice.Chosen chosen;
    private final @Nullable String finance;
    private final List<String> companies;

    SetUpPlanning(
            TargetEnvironment target, PackageChoice.Chosen chosen, @Nullable String finance, List<String> companies) {
        this.target = target;
        this.now = target.dualWrite().read();
        this.chosen = chosen;
        this.finance = finance;
        this.companies = companies;
    }

    SetUpDocument document() {
        return new SetUpDocument(chosen.packages(), 0, now.link() == null ? finance : null, companies);
    }

    /** Applying is the only thing that happens to maps. */
    MapsDocument maps() {
        List<String> solutions = chosen.packages().stream()
                .filter(SetUpDocument.Package::maps)
                .map(SetUpDocument.Package::uniqueName)
                .toList();
        return new MapsDocument(new MapGoal(List.of(), Map.of(), solutions), List.of(), List.of(), Map.of());
    }

    Plan plan() {
        return Plan.ofSteps(
                "dual-write", steps(), refusals(), target.description().stateHash());
    }

    private List<Plan.Step> steps() {
        List<Plan.Step> steps = new ArrayList<>();
        document().core().ifPresent(core -> steps.add(install(core)));
        if (now.link() == null) {
            steps.add(new Plan.Step(
                    "link", String.valueOf(finance), companies.isEmpty() ? null : String.join(", ", companies)));
        }
        document().others().forEach(one -> steps.add(install(one)));
        maps().goal().solutions().forEach(solution -> steps.add(new Plan.Step("apply", solution, null)));
        return steps;
    }

    private static Plan.Step install(SetUpDocument.Package one) {
        return new Plan.Step("install", one.uniqueName(), one.version());
    }

    private List<Plan.Refusal> refusals() {
        List<Plan.Refusal> refusals = new ArrayList<>();
        if (!now.core() && document().core().isEmpty()) {
            refusals.add(refusal(
                    ErrorCode.DUAL_WRITE_CORE_MISSING,
                    "Dual Write Core is neither installed nor in the catalogue. Upload it."));
        }
        chosen.missing()
                .forEach(missing -> refusals.add(refusal(
                        ErrorCode.TABLE_MAPS_REFUSED,
                        missing + " is needed and neither installed nor in the catalogue. Upload it.")));
        Link link = now.link();
        if (link == null) {
            refusals.addAll(LinkHealth.refusals(now));
            if (finance == null) {
                refusals.add(refusal(
                        ErrorCode.NOT_LINKED,
                        "The environment is not linked; the start variable 'finance' names the host to link it with."));
            }
        } else if (finance != null && !finance.equalsIgnoreCase(link.finance())) {
            refusals.add(refusal(
                    ErrorCode.LINK_REFUSED,
                    "The environment is linked with " + link.finance() + ", and can be linked with one only."));
        }
        return refusals;
    }

    private static Plan.Refusal refusal(ErrorCode code, String message) {
        return new Plan.Refusal(code.code(), message, List.of());
    }
}
