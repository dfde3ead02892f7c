package org.almanac.target.gateway;

import org.almanac.dualwrite.DualWriteOrder;

/** Finds the call of an order. */
final class GatewayCalls {

    private GatewayCalls() {}

    static GatewayCall of(DualWriteOrder order) {
        if (order instanceof DualWriteOrder.Initialize initialize) {
            return MapActionCall.initialize(initialize.map());
        }
        if (order instanceof DualWriteOrder.Start start) {
            return MapActionCall.start(start.map(), start.initialSync());
        }
        if (order instanceof DualWriteOrder.Stop stop) {
            return MapActionCall.stop(stop.map());
        }
        if (order instanceof DualWriteOrder.Pause pause) {
            return MapActionCall.pause(pause.maps());
        }
        if (order instanceof DualWriteOrder.Resume resume) {
            return MapActionCall.resume(resume.maps(), resume.queued());
        }
        if (order instanceof DualWriteOrder.ChooseVersion choose) {
            return new ChooseVersionCall(choose.map(), choose.version());
        }
        if (order instanceof DualWriteOrder.RefreshTables refresh) {
            return new RefreshTablesCall(refresh.map());
        }
        return ofLink(order);
    }

    private static GatewayCall ofLink(DualWriteOrder order) {
        if (order instanceof DualWriteOrder.ApplySolution apply) {
            return new ApplySolutionCall(apply.solution());
        }
        if (order instanceof DualWriteOrder.SetKeys set) {
            return new SetKeysCall(set.keys());
        }
        if (order instanceof DualWriteOrder.ResetLink reset) {
            return new ResetLinkCall(reset.force(), reset.companies());
        }
        if (order instanceof DualWriteOrder.UpgradeTableMaps) {
            return PressTheButton.UPGRADE_TABLE_MAPS;
        }
        if (order instanceof DualWriteOrder.SkipToLive) {
            return PressTheButton.SKIP_TO_LIVE;
        }
        if (order instanceof DualWriteOrder.RetryErrors) {
            return PressTheButton.RETRY_ERRORS;
        }
        return order instanceof DualWriteOrder.CreateLink ? PressTheButton.CREATE_LINK : PressTheButton.REMOVE_LINK;
    }

    /** Whether the second must wait until the first has ended: the same map, a second solution, or the whole link. */
    static boolean inTheWay(DualWriteOrder first, DualWriteOrder second) {
        if (ofAll(first) || ofAll(second)) {
            return true;
        }
        if (first instanceof DualWriteOrder.ApplySolution && second instanceof DualWriteOrder.ApplySolution) {
            return true;
        }
        return second.maps().stream().anyMatch(first.maps()::contains);
    }

    private static boolean ofAll(DualWriteOrder order) {
        return order instanceof DualWriteOrder.ResetLink || order instanceof DualWriteOrder.UpgradeTableMaps;
    }
}
