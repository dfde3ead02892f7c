package org.almanac.environment.planning.rules;

import java.util.Optional;
import java.util.Set;
import org.almanac.solution.ComponentRef;

/**
 * Columns that the platform makes with every table. Real manifests name them as required from the unmanaged layer, because no
 * solution brings them; they are there as soon as their table is.
 */
final class StandardColumns {

    private static final Set<String> NAMES = Set.of(
            "createdby",
            "createdon",
            "createdonbehalfby",
            "importsequencenumber",
            "modifiedby",
            "modifiedon",
            "modifiedonbehalfby",
            "overriddencreatedon",
            "ownerid",
            "owningbusinessunit",
            "owningteam",
            "owninguser",
            "statecode",
            "statuscode",
            "timezoneruleversionnumber",
            "utcconversiontimezonecode",
            "versionnumber");

    private StandardColumns() {}

    /** The table with which the component comes; empty for any other component. */
    static Optional<ComponentRef> tableOf(ComponentRef component) {
        int dot = component.key().indexOf('.');
        boolean standard = component.kind().name().equals("Attribute")
                && dot > 0
                && NAMES.contains(component.key().substring(dot + 1));
        return standard ? Optional.of(ComponentRef.of("Entity", component.key().substring(0, dot))) : Optional.empty();
    }
}
