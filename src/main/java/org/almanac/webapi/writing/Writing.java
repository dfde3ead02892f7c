package org.almanac.webapi.writing;

import org.almanac.webapi.call.CallScope;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.PathSegment;
import org.almanac.webapi.query.QueryEngine;
import org.almanac.webapi.query.ResourcePath;
import org.almanac.webapi.query.ServedEnvironment;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.RequestContext;

/** What a write works with. */
record Writing(CallScope scope, ServedEnvironment environment, QueryEngine engine) {

    RequestContext context() {
        return scope.context();
    }

    EntitySource source(EntityType type) {
        return environment.sources().of(type);
    }

    EntityType type(String logicalName) {
        return environment
                .api()
                .entities()
                .byName(logicalName)
                .orElseThrow(() -> WebApiError.malformed(
                        "The entity with a name = '" + logicalName + "' was not found in this environment."));
    }

    /**
     * The row that an address in a body or query option leads to.
     *
     * @param address relative, absolute, or a reference to what the change set has made
     * @throws WebApiError 400 if it is no address of a row of this environment, 404 if there is no such row
     */
    QueryEngine.Located row(String address) {
        String relative = scope.relative(address);
        if (relative == null) {
            throw elsewhere(address);
        }
        ResourcePath path = path(relative, address);
        if (!(path.last() instanceof PathSegment.Key)) {
            throw elsewhere(address);
        }
        return engine.locate(environment, path);
    }

    /** An address that leads nowhere is the fault of the body, not of the request's own address. */
    private ResourcePath path(String relative, String address) {
        try {
            return ResourcePath.parse(environment.api(), relative, "");
        } catch (WebApiError e) {
            throw e.status() == 404 ? elsewhere(address) : e;
        }
    }

    private static WebApiError elsewhere(String address) {
        return WebApiError.malformed("The address '" + address + "' leads to no row of this environment.");
    }
}
