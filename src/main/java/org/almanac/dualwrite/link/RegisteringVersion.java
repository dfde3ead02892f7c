package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.TableMapVersion;

/** Registers a version with the link that was saved on its page; switches nothing, as applying its solution would not. */
public final class RegisteringVersion {

    private RegisteringVersion() {}

    /** The link with the version; the same without a link. */
    public static LinkState of(LinkState state, TableMapVersion version) {
        return state.link() == null ? state : ApplyingSolution.registered(state, version.pair(), List.of(version));
    }
}
