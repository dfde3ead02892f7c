package org.almanac.dualwrite.link;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.almanac.dualwrite.Link;

/** Links from the time before solutions could bring table maps (dual-write-and-order-management 2.4). */
public final class OldLinks {

    private OldLinks() {}

    /**
     * Links without asking for health, as then.
     *
     * @throws org.almanac.problem.Refusal LINK_REFUSED if there is a link
     */
    public static LinkState add(LinkState state, String finance, List<String> companies, Instant now) {
        if (state.link() != null) {
            throw Refusals.link("The environment is linked already.", List.of());
        }
        String host = finance.strip().toLowerCase(Locale.ROOT);
        return LinkState.linked(
                new Link(CreatingLink.id(host, now), host, host, companies, CreatingLink.MASTER, now), false);
    }
}
