package org.almanac.web.dualwrite;

import java.util.List;
import org.almanac.dualwrite.DualWriteRehearsal;
import org.almanac.dualwrite.DualWriteRehearsal.Replication;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.Pace;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.target.Targets;
import org.almanac.web.form.Fields;
import org.almanac.web.rehearsal.EmbeddedOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rehearsals of embedded environments; nobody can play the other side of a real one. */
@Component
class Rehearsing {

    private final DualWriteRehearsal rehearsal;
    private final Environments environments;
    private final Targets targets;

    Rehearsing(DualWriteRehearsal rehearsal, Environments environments, Targets targets) {
        this.rehearsal = rehearsal;
        this.environments = environments;
        this.targets = targets;
    }

    RehearsalView read(EnvironmentName environment) {
        requireEmbedded(environment);
        return RehearsalView.of(
                rehearsal.finance(environment),
                rehearsal.pace(environment),
                targets.of(environment).dualWrite().read().alerts(),
                rehearsal.faults(environment));
    }

    RehearsalView change(EnvironmentName environment, RehearsalFields fields) {
        requireEmbedded(environment);
        if (fields.finance() != null) {
            rehearsal.describe(environment, fields.finance().side());
        }
        if (fields.pace() != null) {
            rehearsal.pace(environment, fields.pace().pace());
        }
        if (fields.alerts() != null) {
            rehearsal.alerts(
                    environment,
                    Given.list(fields.alerts(), "alerts").stream()
                            .map(AlertFields::rule)
                            .toList());
        }
        return read(environment);
    }

    void clear(EnvironmentName environment) {
        requireEmbedded(environment);
        rehearsal.clear(environment);
    }

    RehearsalView inject(EnvironmentName environment, FaultFields fault) {
        requireEmbedded(environment);
        rehearsal.inject(environment, fault.fault(pair(fault.map())));
        return read(environment);
    }

    void clearFaults(EnvironmentName environment) {
        requireEmbedded(environment);
        FinanceSide finance = rehearsal.finance(environment);
        Pace pace = rehearsal.pace(environment);
        rehearsal.clear(environment);
        rehearsal.describe(environment, finance);
        rehearsal.pace(environment, pace);
    }

    Replication change(EnvironmentName environment, RowChanges changes) {
        requireEmbedded(environment);
        String map = Fields.required(changes.map(), "map");
        MapPair pair = targets.of(environment).dualWrite().read().named(map).pair();
        return rehearsal.change(environment, pair, changes.list());
    }

    void linkedLongAgo(EnvironmentName environment, OldLinkFields link) {
        requireEmbedded(environment);
        List<String> companies = Given.list(link.companies(), "companies");
        rehearsal.linkedLongAgo(environment, Fields.required(link.finance(), "finance"), companies);
    }

    /** A fault can be prepared for a map that is not there yet. */
    private static @Nullable MapPair pair(@Nullable String map) {
        return map == null ? null : MapPair.parse(map);
    }

    private void requireEmbedded(EnvironmentName environment) {
        EmbeddedOnly.require(environments, environment);
    }
}
