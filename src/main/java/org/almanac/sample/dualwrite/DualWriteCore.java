package org.almanac.sample.dualwrite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.almanac.solution.PackageBuilder;

/** Dual Write Core: the tables that maps and their run-time configuration are stored in, companies, and the plug-ins. */
public final class DualWriteCore {

    static final String UNIQUE_NAME = "DualWriteCore";
    static final String VERSION = "1.0.36.0";
    static final String PUBLISHER = "microsoftdynamics";
    static final int OPTION_VALUE_PREFIX = 19235;

    /** Columns of companies that maps lead to, as {@code table.column}. */
    static final List<String> COMPANY_COLUMNS = List.of("cdm_company.cdm_companycode", "cdm_company.cdm_name");

    private DualWriteCore() {}

    /** The package. */
    public static PackageBuilder build() {
        return PackageBuilder.solution(UNIQUE_NAME)
                .displayName("Dual Write Core")
                .version(VERSION)
                .publisher(PUBLISHER, "msdyn", OPTION_VALUE_PREFIX)
                .table(
                        "msdyn_dualwriteentitymap",
                        table -> table.displayName("Dual Write table map")
                                .column("msdyn_dualwriteentitymapid", "primarykey")
                                .column("msdyn_name", "nvarchar")
                                .column("msdyn_displayname", "nvarchar")
                                .column("msdyn_version", "nvarchar")
                                .column("msdyn_mapping", "ntext")
                                .column("msdyn_properties", "ntext")
                                .view("Active Dual Write table maps", "msdyn_name", "msdyn_version"))
                .table(
                        "msdyn_dualwriteruntimeconfig",
                        table -> table.displayName("Dual Write Runtime Configuration")
                                .column("msdyn_dualwriteruntimeconfigid", "primarykey")
                                .column("msdyn_internalentityname", "nvarchar")
                                .column("msdyn_externalentityname", "nvarchar")
                                .column("msdyn_unsecure", "ntext"))
                .table(
                        "cdm_company",
                        table -> table.displayName("Company")
                                .flag("EntitySetName", "cdm_companies")
                                .column("cdm_companyid", "primarykey")
                                .column("cdm_companycode", "nvarchar", Map.of("MaxLength", "4"))
                                .column("cdm_name", "nvarchar")
                                .column("cdm_isenabledfordualwrite", "bit")
                                .column("cdm_defaultowningteam", "lookup")
                                .key("cdm_companycode_key", "cdm_companycode"))
                .pluginAssembly(
                        "DualWriteRegistration.Plugins",
                        library("registration"),
                        "DualWriteRegistration.Plugins.RegisterMap")
                .pluginAssembly("DualWriteRuntime.Plugins", library("runtime"), "DualWriteRuntime.Plugins.Replicate")
                .step(
                        "Replicate companies",
                        "DualWriteRuntime.Plugins.Replicate, DualWriteRuntime.Plugins, Version=1.0.0.0",
                        "cdm_company",
                        40);
    }

    /** Stands for a library; nothing runs it. */
    private static byte[] library(String name) {
        return ("sample library: dual-write " + name).getBytes(StandardCharsets.US_ASCII);
    }

    /** Records that a map needs the table that it is stored in. */
    static void requireFor(PackageBuilder solution, TableMap map, String prefix) {
        solution.missingDependency(
                Map.of(
                        "type", "1",
                        "schemaName", "msdyn_dualwriteentitymap",
                        "displayName", "Dual Write table map",
                        "solution", UNIQUE_NAME + " (" + VERSION + ')'),
                dependent(map, prefix));
    }

    static Map<String, String> dependent(TableMap map, String prefix) {
        return Map.of(
                "type", "msdyn_dualwriteentitymap",
                "id.msdyn_dualwriteentitymapid", map.id(prefix),
                "displayName", map.name(prefix));
    }
}
