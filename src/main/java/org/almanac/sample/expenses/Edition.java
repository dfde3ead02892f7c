package org.almanac.sample.expenses;

import java.util.Map;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.TableBuilder;

/** What one version has that another has not. */
enum Edition {
    FIRST,
    WITH_COMMENT,
    WITH_LINES;

    private static final Map<String, Edition> BY_VERSION = Map.of("1.0", FIRST, "1.1", WITH_COMMENT, "2.0", WITH_LINES);

    static Edition of(String version) {
        var edition = BY_VERSION.get(version);
        if (edition == null) {
            throw new IllegalArgumentException("there is no version " + version + " of the expense application");
        }
        return edition;
    }

    private boolean atLeast(Edition other) {
        return compareTo(other) >= 0;
    }

    void addTables(PackageBuilder solution) {
        solution.table("ctso_ExpenseReport", this::report);
        if (atLeast(WITH_LINES)) {
            solution.table("ctso_ExpenseLine", Edition::line)
                    .relationship(
                            "ctso_ExpenseReport_ctso_ExpenseLine",
                            "ctso_ExpenseLine",
                            "ctso_ExpenseReport",
                            "ctso_ReportId");
        }
    }

    private TableBuilder report(TableBuilder table) {
        table.displayName("Expense report")
                .column("ctso_ExpenseReportId", "primarykey")
                .column("ctso_Title", "nvarchar", Map.of("MaxLength", "100"))
                .column("ctso_Amount", "money", Map.of("Precision", "2"))
                .column("ctso_SpentOn", "datetime", Map.of("Format", "date"))
                .column("ctso_Approved", "bit")
                .column("ctso_Category", "picklist", Map.of("OptionSetName", "ctso_expensecategory"))
                .view("Open expense reports", "ctso_title", "ctso_amount");
        if (atLeast(WITH_COMMENT)) {
            table.column("ctso_Comment", "ntext", Map.of("MaxLength", "2000"))
                    .form("Expense report", "ctso_title", "ctso_amount", "ctso_category", "ctso_comment");
        } else {
            table.form("Expense report", "ctso_title", "ctso_amount", "ctso_category");
        }
        if (!atLeast(WITH_LINES)) {
            table.column("ctso_CostCenter", "nvarchar", Map.of("MaxLength", "20"))
                    .view("Expense reports by cost center", "ctso_costcenter", "ctso_amount");
        }
        return table;
    }

    private static TableBuilder line(TableBuilder table) {
        return table.displayName("Expense line")
                .column("ctso_ExpenseLineId", "primarykey")
                .column("ctso_Text", "nvarchar", Map.of("MaxLength", "200"))
                .column("ctso_Amount", "money", Map.of("Precision", "2"))
                .column("ctso_Quantity", "int")
                .column("ctso_ReportId", "lookup")
                .form("Expense line", "ctso_text", "ctso_quantity", "ctso_amount")
                .view("Expense lines", "ctso_text", "ctso_amount");
    }

    String[] categories() {
        return atLeast(WITH_COMMENT)
                ? new String[] {"Travel", "Meals", "Lodging", "Training"}
                : new String[] {"Travel", "Meals", "Lodging"};
    }

    String[] tables() {
        return atLeast(WITH_LINES)
                ? new String[] {"ctso_expensereport", "ctso_expenseline"}
                : new String[] {"ctso_expensereport"};
    }

    String script() {
        var check = "function amountIsPositive(amount) { return amount > 0; }\n";
        return atLeast(WITH_COMMENT) ? check + "function needsComment(amount) { return amount > 500; }\n" : check;
    }
}
