package org.almanac.webapi.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentRemoved;
import org.almanac.solution.Sha256;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.model.EntityModel;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.EntitySource;
import org.springframework.context.event.EventListener;

/** All sources of rows. The model of an environment is made anew when more than its rows of data has changed. */
public class SourceRegistry {

    private final List<EntitySource> sources;
    private final MessageRegistry messages;
    private final ComponentValues components;
    private final ConcurrentMap<EnvironmentName, Known> known = new ConcurrentHashMap<>();

    /** @param shape what the model was made of, asked for before it was made */
    private record Known(Sha256 state, Sha256 shape, Served served) {}

    /** @param sources in order: the first that has a table serves it */
    public SourceRegistry(List<EntitySource> sources, MessageRegistry messages, ComponentValues components) {
        this.sources = List.copyOf(sources);
        this.messages = messages;
        this.components = components;
    }

    /** @param state hash of the environment's state now */
    public Served served(EnvironmentName environment, Sha256 state) {
        Known last = known.get(environment);
        if (last != null && last.state().equals(state)) {
            return last.served();
        }
        Sha256 shape = components.shape(environment);
        Served served = last != null && last.shape().equals(shape) ? last.served() : ask(environment);
        known.put(environment, new Known(state, shape, served));
        return served;
    }

    @EventListener
    void forget(EnvironmentRemoved removed) {
        known.remove(removed.environment());
    }

    private Served ask(EnvironmentName environment) {
        List<EntityType> types = new ArrayList<>();
        Map<String, EntitySource> byName = new HashMap<>();
        for (EntitySource source : sources) {
            for (EntityType type : source.types(environment)) {
                if (byName.putIfAbsent(type.logicalName(), source) == null) {
                    types.add(type);
                }
            }
        }
        return new Served(environment, new ApiModel(new EntityModel(types), messages.signatures()), byName);
    }
}
