package org.almanac.target;

import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.jspecify.annotations.Nullable;

/** The packages of the contract of dual-write: Dual Write Core in small, and three maps with their tables. */
public final class ContosoMaps {

    private static final String PREFIX = "ctso";

    private ContosoMaps() {}

    /** The table of table maps and that of companies. */
    public static byte[] core() {
        return PackageBuilder.solution("DualWriteCore")
                .version("1.0.0.0")
                .managed(true)
                .publisher("microsoftdynamics", "msdyn", 19235)
                .table(
                        "msdyn_dualwriteentitymap",
                        table -> table.column("msdyn_dualwriteentitymapid", "primarykey")
                                .column("msdyn_name", "nvarchar"))
                .table(
                        "cdm_company",
                        table -> table.flag("EntitySetName", "cdm_companies")
                                .column("cdm_companyid", "primarykey")
                                .column("cdm_companycode", "nvarchar")
                                .column("cdm_name", "nvarchar")
                                .key("cdm_company_key", "cdm_companycode"))
                .toBytes();
    }

    /** The solution of the contract. */
    public static byte[] maps() {
        PackageBuilder solution = tables(PackageBuilder.solution(DualWriteContract.SOLUTION)
                .version("1.0.0.0")
                .managed(true)
                .publisher("Contoso", PREFIX, 10000));
        row(solution, "1.0.0.0", groups(List.of()));
        row(solution, "2.0.0.0", groups(List.of(field("DESCRIPTION", SyncDirection.BOTH, "ctso_description", null))));
        row(solution, "1.0.0.0", members());
        row(solution, "1.0.0.0", notes());
        return solution.toBytes();
    }

    /** A solution without any map. */
    public static byte[] noMaps() {
        return PackageBuilder.solution("ContosoTables")
                .version("1.0.0.0")
                .managed(true)
                .publisher("Contoso", PREFIX, 10000)
                .table("ctso_other", table -> table.column("ctso_name", "nvarchar"))
                .toBytes();
    }

    private static PackageBuilder tables(PackageBuilder solution) {
        return solution.table(
                        "ctso_group",
                        table -> table.flag("EntitySetName", "ctso_groups")
                                .column("ctso_groupid", "primarykey")
                                .column("ctso_code", "nvarchar")
                                .column("ctso_name", "nvarchar")
                                .column("ctso_description", "nvarchar")
                                .key("ctso_group_key", "ctso_code"))
                .table(
                        "ctso_member",
                        table -> table.flag("EntitySetName", "ctso_members")
                                .column("ctso_memberid", "primarykey")
                                .column("ctso_number", "nvarchar")
                                .column("ctso_group", "lookup")
                                .key("ctso_member_key", "ctso_number", "ctso_group"))
                .table(
                        "ctso_note",
                        table -> table.flag("EntitySetName", "ctso_notes")
                                .column("ctso_noteid", "primarykey")
                                .column("ctso_number", "nvarchar"))
                .relationship("ctso_member_group", "ctso_member", "ctso_group", "ctso_group");
    }

    private static MappingLeg groups(List<FieldMapping> more) {
        List<FieldMapping> fields = new java.util.ArrayList<>(List.of(
                field("GROUPCODE", SyncDirection.BOTH, "ctso_code", null),
                field("NAME", SyncDirection.BOTH, "ctso_name", null)));
        fields.addAll(more);
        return leg(DualWriteContract.GROUPS, fields);
    }

    private static MappingLeg members() {
        return leg(
                DualWriteContract.MEMBERS,
                List.of(
                        field("MEMBERNUMBER", SyncDirection.BOTH, "ctso_number", null),
                        field("GROUPCODE", SyncDirection.BOTH, "ctso_group.ctso_code", "ctso_groups")));
    }

    private static MappingLeg notes() {
        return leg(
                DualWriteContract.NOTES, List.of(field("NOTENUMBER", SyncDirection.TO_DATAVERSE, "ctso_number", null)));
    }

    private static MappingLeg leg(MapPair pair, List<FieldMapping> fields) {
        return new MappingLeg(pair.entity(), pair.set(), "", "", fields);
    }

    private static FieldMapping field(
            String source, SyncDirection direction, String destination, @Nullable String related) {
        return new FieldMapping(source, direction, destination, related, List.of(), false);
    }

    private static void row(PackageBuilder solution, String version, MappingLeg leg) {
        MapPair pair = new MapPair(leg.table(), leg.entity());
        String name = PREFIX + "_[" + pair.displayName() + "]";
        String id = ComponentRef.of("msdyn_dualwriteentitymap", name + " " + version)
                .id()
                .toString();
        solution.inline(
                "msdyn_dualwriteentitymaps",
                "msdyn_dualwriteentitymap",
                Map.of("msdyn_dualwriteentitymapid", id),
                Map.of(
                        "iscustomizable",
                        "1",
                        "msdyn_displayname",
                        pair.displayName(),
                        "msdyn_mapping",
                        new Mapping(name, List.of(leg)).json(),
                        "msdyn_name",
                        name,
                        "msdyn_version",
                        version,
                        "statecode",
                        "0",
                        "statuscode",
                        "1"));
    }
}
