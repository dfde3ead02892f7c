package org.almanac.target.ordercommands;

import java.util.List;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Provider;

/**
 * Says which flows are whose. A flow names its source only by what the source is called, so where several could have made it, those
 * that are on belong to what is active and those that are off to what is not. The guid in a provider's flow tells the provider where
 * it is the provider's id.
 */
final class FlowOwners {

    private final List<? extends Activatable> items;

    /** @param items with their states */
    FlowOwners(List<? extends Activatable> items) {
        this.items = items;
    }

    List<RemoteFlow> of(Activatable item, List<RemoteFlow> flows) {
        return flows.stream().filter(flow -> owns(item, flow)).toList();
    }

    private boolean owns(Activatable item, RemoteFlow flow) {
        if (!FlowNames.ofItem(item, flow.name())) {
            return false;
        }
        List<? extends Activatable> candidates =
                items.stream().filter(one -> FlowNames.ofItem(one, flow.name())).toList();
        String guid = FlowNames.guid(flow.name());
        if (item instanceof Provider && candidates.stream().anyMatch(one -> named(one, guid))) {
            return named(item, guid);
        }
        if (candidates.size() == 1) {
            return true;
        }
        boolean told = candidates.stream().map(FlowOwners::inactive).distinct().count() > 1;
        return !told || inactive(item) != flow.on();
    }

    private static boolean named(Activatable item, String guid) {
        return item.item().id().toString().equals(guid);
    }

    private static boolean inactive(Activatable item) {
        return item.activation() == Activation.INACTIVE;
    }
}
