package org.almanac.web.ordermanagement;

import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.ordermanagement.OrderRehearsal;
import org.almanac.web.rehearsal.EmbeddedOnly;
import org.springframework.stereotype.Component;

/** Rehearsals of embedded environments; a real one keeps its own pace. */
@Component
class RehearsingOrders {

    private final OrderRehearsal rehearsal;
    private final Environments environments;
    private final PlaceOfOrders place;

    RehearsingOrders(OrderRehearsal rehearsal, Environments environments, PlaceOfOrders place) {
        this.rehearsal = rehearsal;
        this.environments = environments;
        this.place = place;
    }

    OrderRehearsalView read(EnvironmentName environment) {
        requireEmbedded(environment);
        return OrderRehearsalView.of(rehearsal.pace(environment), rehearsal.faults(environment));
    }

    OrderRehearsalView change(EnvironmentName environment, OrderRehearsalFields fields) {
        requireEmbedded(environment);
        if (fields.pace() != null) {
            rehearsal.pace(environment, fields.pace().pace());
        }
        return read(environment);
    }

    void clear(EnvironmentName environment) {
        requireEmbedded(environment);
        rehearsal.clear(environment);
    }

    /** A fault can be prepared for a record that is not there yet, by its id. */
    OrderRehearsalView inject(EnvironmentName environment, OrderFaultFields fault) {
        requireEmbedded(environment);
        String named = fault.record();
        rehearsal.inject(environment, fault.fault(named == null ? null : record(environment, named)));
        return read(environment);
    }

    void clearFaults(EnvironmentName environment) {
        requireEmbedded(environment);
        OrderPace pace = rehearsal.pace(environment);
        rehearsal.clear(environment);
        rehearsal.pace(environment, pace);
    }

    private UUID record(EnvironmentName environment, String named) {
        try {
            return UUID.fromString(named);
        } catch (IllegalArgumentException e) {
            return NamedRecords.find(place.installed(environment.value()), named);
        }
    }

    private void requireEmbedded(EnvironmentName environment) {
        EmbeddedOnly.require(environments, environment);
    }
}
