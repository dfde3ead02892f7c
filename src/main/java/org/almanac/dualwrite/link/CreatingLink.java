package org.almanac.dualwrite.link;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteOrder.CreateLink;
import org.almanac.dualwrite.HealthCheck;
import org.almanac.dualwrite.Link;
import org.almanac.problem.ProblemDetailItem;

/** Linking: every check must pass, or nothing is linked (dual-write-and-order-management 2.2). */
final class CreatingLink implements OrderRule<CreateLink> {

    /** Which side wins a conflict, unless somebody changes it (dual-write-and-order-management 1.7). */
    static final String MASTER = "CRM";

    @Override
    public LinkState accept(CreateLink order, LinkState state, Surroundings around) {
        if (state.link() != null) {
            throw Refusals.link(
                    "The environment is linked with " + state.link().finance() + "; one environment has one link only.",
                    List.of());
        }
        if (order.finance().isBlank()) {
            throw Refusals.link("A link needs the host of the finance and operations environment.", List.of());
        }
        String known = around.finance().host();
        if (!known.isBlank() && !known.equalsIgnoreCase(order.finance().strip())) {
            throw Refusals.link(
                    "The environment " + order.finance() + " cannot be discovered; the one of this tenant is " + known
                            + ".",
                    List.of());
        }
        around.linkedElsewhere(order.finance()).ifPresent(other -> {
            throw Refusals.link(order.finance() + " is linked with '" + other + "'; links are one to one.", List.of());
        });
        List<HealthCheck> checks = new ArrayList<>(around.health());
        checks.add(Companies.check(order.companies()));
        List<HealthCheck> failed =
                checks.stream().filter(check -> !check.passed()).toList();
        if (!failed.isEmpty()) {
            throw Refusals.link(
                    "The health check did not pass: "
                            + String.join(
                                    ", ", failed.stream().map(HealthCheck::name).toList())
                            + ".",
                    failed.stream().map(CreatingLink::item).toList());
        }
        return state;
    }

    private static ProblemDetailItem item(HealthCheck check) {
        return new ProblemDetailItem(check.name(), check.detail() + " " + check.remedy(), null, null);
    }

    @Override
    public Outcome carryOut(CreateLink order, LinkState state, Surroundings around) {
        String host = order.finance().strip().toLowerCase(Locale.ROOT);
        Link link = new Link(id(host, around.now()), host, host, order.companies(), MASTER, around.now());
        return Outcome.done(LinkState.linked(link, true));
    }

    /** The gateway's {@code cid}. */
    static String id(String host, Instant now) {
        return UUID.nameUUIDFromBytes((host + now).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
