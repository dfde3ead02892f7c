package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;

/** Says for people why something cannot be taken away: one refusal for each edge that stands in the way. */
final class Objections {

    private static final int SHOWN = 200;

    private Objections() {}

    /** Of an upgrade that no longer has something (dataverse-semantics 4: 0x8004F01F). */
    static List<Refusal> toDeleting(Consequences consequences) {
        String way = " Uninstall that first, or update instead of upgrading.";
        List<Refusal> result = new ArrayList<>();
        consequences.blockers().stream()
                .limit(SHOWN)
                .map(blocker -> refusal(
                        PlatformCode.CANNOT_DELETE_IN_USE_COMPONENT,
                        "The new version no longer has " + extended(blocker) + way,
                        List.of(blocker.component())))
                .forEach(result::add);
        consequences.needs().stream()
                .limit(SHOWN)
                .map(need -> refusal(
                        PlatformCode.CANNOT_DELETE_IN_USE_COMPONENT,
                        "The new version no longer has " + need.required() + ", which " + needed(need)
                                + " Remove that need first, or update instead of upgrading.",
                        List.of(need.required(), need.dependent())))
                .forEach(result::add);
        return result;
    }

    /** Of uninstalling a solution (dataverse-semantics 6: 0x8004F01D). */
    static List<Refusal> toUninstalling(Consequences consequences) {
        List<Refusal> result = new ArrayList<>();
        consequences.blockers().stream()
                .limit(SHOWN)
                .map(blocker -> refusal(
                        PlatformCode.CANNOT_UNINSTALL_WITH_DEPENDENCIES,
                        "The solution is the base of " + extended(blocker) + " Uninstall that first.",
                        List.of(blocker.component())))
                .forEach(result::add);
        consequences.needs().stream()
                .limit(SHOWN)
                .map(need -> refusal(
                        PlatformCode.CANNOT_UNINSTALL_WITH_DEPENDENCIES,
                        "Uninstalling deletes " + need.required() + ", which " + needed(need)
                                + " Uninstall or change that first.",
                        List.of(need.required(), need.dependent())))
                .forEach(result::add);
        return result;
    }

    private static Refusal refusal(PlatformCode code, String message, List<ComponentRef> components) {
        return new Refusal(code.hex(), message, components);
    }

    private static String extended(Removals.Blocker blocker) {
        return blocker.component() + ", which " + blocker.solution() + " of the publisher " + blocker.publisher()
                + " extends.";
    }

    private static String needed(StandingNeed need) {
        String named = need.name().equalsIgnoreCase(need.dependent().key()) ? "" : " '" + need.name() + "'";
        return need.dependent() + named + " of " + need.solution() + " needs.";
    }
}
