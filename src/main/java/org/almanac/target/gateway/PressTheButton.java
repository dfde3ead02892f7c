package org.almanac.target.gateway;

import java.util.function.Predicate;
import org.almanac.dualwrite.DualWriteSnapshot;

/**
 * What people have to do themselves, because the gateway has no call for it or none that is public.
 *
 * @param there whether they have done it
 */
record PressTheButton(String what, String remedy, Predicate<LinkView> there) implements GatewayCall {

    static final PressTheButton CREATE_LINK = never(
            "create a link", "Link the environments in the admin center; Almanac sees the link when it is there.");
    static final PressTheButton REMOVE_LINK =
            never("remove a link", "Remove it in the admin center, or reset the link.");
    static final PressTheButton SKIP_TO_LIVE = never(
            "skip to live sync",
            "Choose 'Skip to live sync' on the Dual-write page; the map's state tells when it is done.");
    static final PressTheButton RETRY_ERRORS =
            never("retry catch-up errors", "Choose 'Retry all' under catch-up errors on the Dual-write page.");
    /** Done when {@link DualWriteSnapshot#solutionAware()}. */
    static final PressTheButton UPGRADE_TABLE_MAPS = new PressTheButton(
            "upgrade table maps",
            "Choose 'Upgrade table maps' on the Dual-write page; the link shows as solution-aware when it is done.",
            link -> link.connectionSet()
                    .solutionAware()
                    .orElseGet(() -> link.linked().solutionAware()));

    private static PressTheButton never(String what, String remedy) {
        return new PressTheButton(what, remedy, link -> false);
    }

    @Override
    public void allow(LinkView link) {
        if (!there.test(link)) {
            throw GatewayCall.refusal("The dual-write gateway has no public call to " + what + ". " + remedy, what);
        }
    }

    @Override
    public boolean needless(LinkView link) {
        return there.test(link);
    }

    @Override
    public Post post(LinkView link) {
        throw GatewayCall.refusal("The dual-write gateway has no public call to " + what + ". " + remedy, what);
    }

    @Override
    public boolean effect(LinkView link) {
        return there.test(link);
    }

    @Override
    public boolean endsWithAnswer() {
        return true;
    }
}
