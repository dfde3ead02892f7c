package org.almanac.webapi.platform;

/** Which source counts where two have the same table. */
final class PlatformOrder {

    /** The platform's own tables go before what solutions bring under the same name. */
    static final int OWN = 0;

    private PlatformOrder() {}
}
