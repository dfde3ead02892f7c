package org.almanac.target.ordercommands;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.Tile;

/** How flows are called that activation makes (dual-write-and-order-management 5.4). */
final class FlowNames {

    private static final String PREFIX = "(DO NOT DELETE OR MODIFY) ";
    private static final Pattern OF_PROVIDER =
            Pattern.compile("(.+) \\(([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\\)");

    private FlowNames() {}

    /** Whether activating the item makes a flow that is called so; the guid in names of providers' flows does not count. */
    static boolean ofItem(Activatable item, String name) {
        if (item instanceof Provider provider) {
            Matcher form = OF_PROVIDER.matcher(name);
            return form.matches()
                    && provider.logic().stream()
                            .anyMatch(logic -> logic.name()
                                    .strip()
                                    .equalsIgnoreCase(form.group(1).strip()));
        }
        return names(item).contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Set<String> names(Activatable item) {
        if (item instanceof Policy policy) {
            return Set.of(called(policy.name()));
        }
        return ((Orchestration) item)
                .tiles().stream()
                        .filter(Tile::makesFlow)
                        .map(tile -> called(tile.name()))
                        .collect(Collectors.toSet());
    }

    private static String called(String name) {
        return (PREFIX + name.strip()).toLowerCase(Locale.ROOT);
    }

    /** The guid in the name of a provider's flow, which all flows of one provider share; empty in other names. */
    static String guid(String name) {
        Matcher form = OF_PROVIDER.matcher(name);
        return form.matches() ? form.group(2).toLowerCase(Locale.ROOT) : "";
    }
}
