package org.almanac.sample.dualwrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;

/**
 * A saved version of a table map (dual-write-and-order-management 1.1, 1.2).
 *
 * @param set entity set of the Dataverse table
 * @param entity display name of the F&amp;O entity
 * @param version four parts
 * @param financeFilter what finance and operations sends, in its own query language
 * @param dataverseFilter what Dataverse sends, in OData
 */
record TableMap(
        String set,
        String entity,
        String version,
        String financeFilter,
        String dataverseFilter,
        List<FieldMapping> fields) {

    TableMap {
        fields = List.copyOf(fields);
    }

    String displayName() {
        return set + " - " + entity;
    }

    /** The name of the row: publisher's prefix and display name. */
    String name(String prefix) {
        return prefix + "_[" + displayName() + ']';
    }

    /** The id of the row: every saved version is a row of its own. */
    String id(String prefix) {
        return ComponentRef.of("msdyn_dualwriteentitymap", name(prefix) + ' ' + version)
                .id()
                .toString();
    }

    TableMap saved(String newVersion, FieldMapping... more) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return new TableMap(set, entity, newVersion, financeFilter, dataverseFilter, all);
    }

    /** Adds the row to a package, where exports have it: inline in customizations.xml (package-format 10). */
    void addTo(PackageBuilder solution, String prefix) {
        var columns = new TreeMap<String, String>();
        columns.put("iscustomizable", "1");
        columns.put("msdyn_displayname", displayName());
        columns.put("msdyn_mapping", MappingJson.of(this));
        columns.put("msdyn_name", name(prefix));
        columns.put("msdyn_version", version);
        columns.put("statecode", "0");
        columns.put("statuscode", "1");
        solution.inline(
                "msdyn_dualwriteentitymaps",
                "msdyn_dualwriteentitymap",
                Map.of("msdyn_dualwriteentitymapid", id(prefix)),
                columns);
    }
}
