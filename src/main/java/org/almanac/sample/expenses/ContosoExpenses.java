package org.almanac.sample.expenses;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.almanac.solution.PackageBuilder;

/**
 * The expense application. Version 1.1 adds a column, an option and a line of script and shows the column on the form; 2.0
 * drops a column and a view and adds a table.
 */
public final class ContosoExpenses {

    private static final int APP_TABLE = 1;
    private static final int APP_SITE_MAP = 62;

    private ContosoExpenses() {}

    /**
     * The application.
     *
     * @param version 1.0, 1.1 or 2.0
     */
    public static PackageBuilder build(String version, boolean managed) {
        var edition = Edition.of(version);
        var solution = PackageBuilder.solution("ContosoExpenses")
                .displayName("Contoso Expenses")
                .version(version + ".0.0")
                .managed(managed);
        edition.addTables(solution);
        solution.choice("ctso_expensecategory", edition.categories());
        addLogic(solution, edition);
        addApp(solution, edition);
        return solution;
    }

    private static void addLogic(PackageBuilder solution, Edition edition) {
        solution.webResource("ctso_/expenses/report.js", edition.script().getBytes(StandardCharsets.UTF_8))
                .role(
                        "Contoso expense clerk",
                        Map.of(
                                "prvReadctso_ExpenseReport", "Global",
                                "prvWritectso_ExpenseReport", "Local",
                                "prvCreatectso_ExpenseReport", "Basic"))
                .cloudFlow("Tell the approver about an expense report", FLOW)
                .environmentVariable("ctso_ExpenseLimit", "500", null)
                .connectionReference(
                        "ctso_sharedoffice365_expenses", "/providers/Microsoft.PowerApps/apis/shared_office365");
    }

    private static void addApp(PackageBuilder solution, Edition edition) {
        solution.siteMap("ctso_Expenses", edition.tables())
                .app("ctso_Expenses", Map.of("ctso_expensereport", APP_TABLE, "ctso_Expenses", APP_SITE_MAP));
    }

    private static final String FLOW = """
            {"properties":{"connectionReferences":{"shared_office365":{"runtimeSource":"embedded",\
            "connection":{"connectionReferenceLogicalName":"ctso_sharedoffice365_expenses"},\
            "api":{"name":"shared_office365"}}},"definition":{\
            "$schema":"https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#",\
            "contentVersion":"1.0.0.0","parameters":{"$connections":{"defaultValue":{},"type":"Object"}},\
            "triggers":{"manual":{"type":"Request","kind":"Button"}},"actions":{}}},"schemaVersion":"1.0.0.0"}""";
}
