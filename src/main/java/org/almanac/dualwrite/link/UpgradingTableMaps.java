package org.almanac.dualwrite.link;

import org.almanac.dualwrite.DualWriteOrder.UpgradeTableMaps;

/** Makes an old link take maps from solutions, once that is offered (dual-write-and-order-management 2.4). */
final class UpgradingTableMaps implements OrderRule<UpgradeTableMaps> {

    @Override
    public LinkState accept(UpgradeTableMaps order, LinkState state, Surroundings around) {
        if (!state.solutionAware()
                && around.offered().filter(from -> !around.now().isBefore(from)).isEmpty()) {
            throw Refusals.order("The upgrade of table maps is not offered yet; wait for the notification.");
        }
        return state;
    }

    @Override
    public Outcome carryOut(UpgradeTableMaps order, LinkState state, Surroundings around) {
        return state.solutionAware()
                ? Outcome.done(state, "The link takes maps from solutions already.")
                : Outcome.done(state.aware());
    }
}
