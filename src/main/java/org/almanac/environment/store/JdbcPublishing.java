package org.almanac.environment.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Publishing;
import org.almanac.environment.authoring.CustomizationGuard;
import org.almanac.environment.authoring.EditRefused;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcPublishing implements Publishing {

    private final Editing editing;
    private final IdentityRows identities;
    private final HistoryRows history;
    private final Contents contents;
    private final Clock clock;

    JdbcPublishing(Editing editing, IdentityRows identities, HistoryRows history, Contents contents, Clock clock) {
        this.editing = editing;
        this.identities = identities;
        this.history = history;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int publish(EnvironmentName environment, Set<ComponentRef> components, String operationKey) {
        Instant started = clock.instant();
        EnvironmentRow row = editing.lock(environment);
        Set<ComponentRef> all = new HashSet<>(components);
        components.forEach(component -> all.addAll(identities.parts(row.id(), component)));
        EnvironmentState state = editing.read(row, StateQuery.of(all));
        components.stream()
                .filter(component -> !state.stack(component).exists())
                .min(Comparator.naturalOrder())
                .ifPresent(component -> {
                    throw EditRefused.unknownComponent(component);
                });
        StateChange change = published(state, all);
        editing.apply(row, change, operationKey, "Publishing customizations");
        int drafts = change.layers().size();
        history.publishedSome(row.id(), drafts, started, operationKey);
        return drafts;
    }

    private StateChange published(EnvironmentState state, Set<ComponentRef> components) {
        CustomizationGuard guard = new CustomizationGuard(state, contents);
        StateChange.Draft change = StateChange.draft();
        components.stream().sorted().forEach(component -> {
            LayerState active = state.stack(component).active().orElse(null);
            if (active == null || active.draft() == null) {
                return;
            }
            guard.publishing(component);
            ComponentIdentity identity = state.identity(component);
            change.layer(new LayerChange(
                    component,
                    identity.name(),
                    identity.parent(),
                    active.solution().key(),
                    active.content(),
                    LayerContent.published(active.current())));
        });
        return change.change();
    }
}
