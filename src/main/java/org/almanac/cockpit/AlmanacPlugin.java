package org.almanac.cockpit;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.CockpitPlugin;
import org.camunda.bpm.webapp.plugin.resource.PluginResourceOverride;

/** Tells Cockpit about the plug-in; Cockpit finds it as a service. */
public final class AlmanacPlugin implements CockpitPlugin {

    static final String ID = "almanac";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getAssetDirectory() {
        return "plugin-webapp/" + ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(AlmanacPluginAssets.class);
    }

    /** No queries of its own: the plug-in asks the API. */
    @Override
    public List<String> getMappingFiles() {
        return List.of();
    }

    @Override
    public List<PluginResourceOverride> getResourceOverrides() {
        return List.of();
    }
}
