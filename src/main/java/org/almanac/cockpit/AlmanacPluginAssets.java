package org.almanac.cockpit;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the plug-in's scripts and styles; Cockpit serves only files that are named here. */
@Path("plugin/" + AlmanacPlugin.ID)
public class AlmanacPluginAssets extends AbstractCockpitPluginRootResource {

    public AlmanacPluginAssets() {
        super(AlmanacPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of(
                "app/plugin.js",
                "app/plugin.css",
                "app/api.js",
                "app/dom.js",
                "app/start-dialog.js",
                "app/deployment-tab.js",
                "app/deployment-view.js",
                "app/deployment-watch.js",
                "app/plan-view.js",
                "app/changes-view.js",
                "app/environments-page.js",
                "app/layers-view.js",
                "app/table-maps-page.js",
                "app/link-view.js",
                "app/table-map-list.js",
                "app/table-map-view.js",
                "app/mapping-view.js",
                "app/environment-choice.js",
                "app/order-management-page.js",
                "app/policy-list.js",
                "app/policy-view.js",
                "app/provider-list.js",
                "app/orchestration-list.js",
                "app/flow-list.js",
                "app/deployments-page.js",
                "app/form.js",
                "app/pages.js");
    }
}
