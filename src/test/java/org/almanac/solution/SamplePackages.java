package org.almanac.solution;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Packages that several tests use. */
final class SamplePackages {

    private SamplePackages() {}

    /** One component of nearly every kind that the builder knows. */
    static PackageBuilder everything() {
        return PackageBuilder.solution("ContosoExpenses")
                .displayName("Contoso Expenses")
                .version("1.2")
                .managed(true)
                .publisher("Contoso", "ctso", 19999)
                .table(
                        "ctso_Expense",
                        t -> t.displayName("Expense")
                                .flag("IsAuditEnabled", "1")
                                .column("ctso_Name", "nvarchar", Map.of("MaxLength", "100"))
                                .column("ctso_Amount", "money")
                                .key("ctso_ExpenseKey", "ctso_name")
                                .form("Information", "ctso_name", "ctso_amount")
                                .view("Active expenses", "ctso_name"))
                .table("Account", t -> t.behavior(2).column("ctso_Score", "int"))
                .choice("ctso_category", "Travel", "Food")
                .relationship("ctso_account_expense", "ctso_Expense", "Account", "ctso_accountid")
                .webResource("ctso_/scripts/main.js", "alert('<&>')".getBytes(StandardCharsets.UTF_8))
                .role("Expense clerk", Map.of("prvReadctso_Expense", "Global"))
                .cloudFlow("When an expense is made", "{\"properties\":{},\"schemaVersion\":\"1.0.0.0\"}")
                .app("ctso_Expenses", Map.of("ctso_expense", 1, "ctso_Expenses", 62))
                .siteMap("ctso_Expenses", "ctso_expense")
                .pluginAssembly("Contoso.Plugins", new byte[] {1, 2, 3}, "Contoso.Plugins.OnCreate")
                .step("OnCreate of expense", "Contoso.Plugins.OnCreate", "ctso_expense", 20)
                .environmentVariable("ctso_Limit", "100", "120")
                .connectionReference("ctso_shared_sql", "/providers/Microsoft.PowerApps/apis/shared_sql")
                .inline(
                        "msdyn_dualwriteentitymaps",
                        "msdyn_dualwriteentitymap",
                        Map.of("msdyn_name", "ctso_[accounts - Customers V3]"),
                        Map.of("msdyn_version", "1.0.0.1", "msdyn_mapping", "{\"name\":\"\t<x>\"}"))
                .scf(
                        "msdyn_iompolicies",
                        "msdyn_iompolicy",
                        Map.of("msdyn_iompolicyid", "7d4c8f0e-9a41-4a5e-8a2b-6f3f2a1b0c9d"),
                        Map.of("msdyn_name", "Small orders"))
                .link("bot_botcomponent", Map.of("botid.schemaname", "ctso_bot", "botcomponentid.schemaname", "ctso_t"))
                .missingDependency(
                        Map.of("type", "2", "schemaName", "name", "parentSchemaName", "account", "solution", "Active"),
                        Map.of("type", "26", "id", "{7d4c8f0e-9a41-4a5e-8a2b-6f3f2a1b0c9d}"));
    }

    /** The smallest package with a component. */
    static PackageBuilder oneTable() {
        return PackageBuilder.solution("ContosoBase").table("ctso_Thing", t -> t.column("ctso_Name", "nvarchar"));
    }
}
