package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.DualWriteOrder.ResetLink;
import org.almanac.dualwrite.HealthCheck;
import org.almanac.dualwrite.Link;
import org.almanac.dualwrite.LinkBackup;
import org.almanac.dualwrite.MapPair;

/** Resetting takes everything but the link itself (dual-write-and-order-management 2.6), so a backup must be there. */
final class ResettingLink implements OrderRule<ResetLink> {

    @Override
    public LinkState accept(ResetLink order, LinkState state, Surroundings around) {
        List<MapPair> live = state.maps().stream()
                .filter(LinkedMap::live)
                .map(LinkedMap::pair)
                .toList();
        if (!live.isEmpty() && !order.force()) {
            throw Refusals.order("Stop all maps before the link is reset, or force it; these are not stopped: "
                    + Refusals.names(live) + ".");
        }
        boolean saved = around.backup()
                .map(LinkBackup::hash)
                .filter(Backups.hash(state)::equals)
                .isPresent();
        if (!saved && !state.maps().isEmpty()) {
            throw Refusals.link(
                    "There is no backup of the versions, keys, legal entities and alerts as they are now; save one before"
                            + " the link is reset.",
                    List.of());
        }
        HealthCheck companies = Companies.check(order.companies());
        if (!companies.passed()) {
            throw Refusals.link(companies.detail(), List.of());
        }
        return state;
    }

    @Override
    public Outcome carryOut(ResetLink order, LinkState state, Surroundings around) {
        Link old = state.link();
        if (old == null) {
            return Outcome.failed(state, null, "The link was removed meanwhile.");
        }
        Link link = new Link(old.id(), old.name(), old.finance(), order.companies(), old.master(), around.now());
        return Outcome.done(LinkState.linked(link, state.solutionAware()));
    }
}
