package org.almanac.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Tells Cockpit about the plug-in; found by Cockpit as a service. Its scripts lie in {@code plugin-webapp/almanac/app}. */
public final class AlmanacPlugin extends AbstractCockpitPlugin {

    static final String ID = "almanac";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(AlmanacPluginAssets.class);
    }
}
