package org.almanac.dualwrite;

/** What kind an order is, by the name that its JSON has; delays and faults of rehearsals are set by kind. */
public enum OrderKind {
    CREATE_LINK(DualWriteOrder.CreateLink.class),
    REMOVE_LINK(DualWriteOrder.RemoveLink.class),
    RESET_LINK(DualWriteOrder.ResetLink.class),
    APPLY_SOLUTION(DualWriteOrder.ApplySolution.class),
    UPGRADE_TABLE_MAPS(DualWriteOrder.UpgradeTableMaps.class),
    INITIALIZE(DualWriteOrder.Initialize.class),
    CHOOSE_VERSION(DualWriteOrder.ChooseVersion.class),
    SET_KEYS(DualWriteOrder.SetKeys.class),
    REFRESH_TABLES(DualWriteOrder.RefreshTables.class),
    START(DualWriteOrder.Start.class),
    STOP(DualWriteOrder.Stop.class),
    PAUSE(DualWriteOrder.Pause.class),
    RESUME(DualWriteOrder.Resume.class),
    SKIP_TO_LIVE(DualWriteOrder.SkipToLive.class),
    RETRY_ERRORS(DualWriteOrder.RetryErrors.class);

    private final Class<? extends DualWriteOrder> type;

    OrderKind(Class<? extends DualWriteOrder> type) {
        this.type = type;
    }

    /** The kind of an order. */
    public static OrderKind of(DualWriteOrder order) {
        for (OrderKind kind : values()) {
            if (kind.type.isInstance(order)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("an order without a kind: " + order.getClass());
    }

    /** In words, such as {@code refresh tables}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
