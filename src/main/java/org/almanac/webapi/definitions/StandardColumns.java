package org.almanac.webapi.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that the platform makes with every table, and those of its own tables that clients use most. No solution brings a
 * definition of them (dataverse-semantics 7 for states, public table reference for the others).
 */
final class StandardColumns {

    private static final String USER = "systemuser";
    private static final int NAME_LENGTH = 160;

    private static final List<ColumnDefinition> COMMON = List.of(
            lookup("createdby", "CreatedBy", "Created By", false, USER),
            column("createdon", "CreatedOn", ColumnType.DATE_TIME, "Created On", false),
            lookup("createdonbehalfby", "CreatedOnBehalfBy", "Created By (Delegate)", false, USER),
            column("importsequencenumber", "ImportSequenceNumber", ColumnType.INTEGER, "Import Sequence Number", true),
            lookup("modifiedby", "ModifiedBy", "Modified By", false, USER),
            column("modifiedon", "ModifiedOn", ColumnType.DATE_TIME, "Modified On", false),
            lookup("modifiedonbehalfby", "ModifiedOnBehalfBy", "Modified By (Delegate)", false, USER),
            column("overriddencreatedon", "OverriddenCreatedOn", ColumnType.DATE_TIME, "Record Created On", true),
            state("statecode", ColumnType.STATE, "Status", OptionReader.STATES),
            state("statuscode", ColumnType.STATUS, "Status Reason", OptionReader.STATUSES),
            column(
                    "timezoneruleversionnumber",
                    "TimeZoneRuleVersionNumber",
                    ColumnType.INTEGER,
                    "Time Zone Rule Version Number",
                    true),
            column(
                    "utcconversiontimezonecode",
                    "UTCConversionTimeZoneCode",
                    ColumnType.INTEGER,
                    "UTC Conversion Time Zone Code",
                    true),
            column("versionnumber", "VersionNumber", ColumnType.BIG_INTEGER, "Version Number", false));

    private static final List<ColumnDefinition> OWNERSHIP = List.of(
            new ColumnDefinition(
                    "ownerid",
                    "OwnerId",
                    ColumnType.OWNER,
                    "Owner",
                    "",
                    false,
                    null,
                    null,
                    List.of(),
                    List.of(USER, "team"),
                    "SystemRequired",
                    true,
                    true,
                    true,
                    Map.of()),
            lookup("owningbusinessunit", "OwningBusinessUnit", "Owning Business Unit", false, "businessunit"),
            lookup("owningteam", "OwningTeam", "Owning Team", false, "team"),
            lookup("owninguser", "OwningUser", "Owning User", false, USER));

    private static final Map<String, List<ColumnDefinition>> OF_TABLES = Map.of(
            "account",
            List.of(
                    text("name", "Name", "Account Name"),
                    text("accountnumber", "AccountNumber", "Account Number"),
                    text("telephone1", "Telephone1", "Main Phone"),
                    text("emailaddress1", "EMailAddress1", "Email"),
                    text("websiteurl", "WebSiteURL", "Website"),
                    text("address1_city", "Address1_City", "Address 1: City"),
                    column("description", "Description", ColumnType.MEMO, "Description", true),
                    column("revenue", "Revenue", ColumnType.MONEY, "Annual Revenue", true),
                    column("numberofemployees", "NumberOfEmployees", ColumnType.INTEGER, "Number of Employees", true),
                    column("creditonhold", "CreditOnHold", ColumnType.BOOLEAN, "Credit Hold", true),
                    lookup("primarycontactid", "PrimaryContactId", "Primary Contact", true, "contact"),
                    lookup("parentaccountid", "ParentAccountId", "Parent Account", true, "account")),
            "contact",
            List.of(
                    text("fullname", "FullName", "Full Name"),
                    text("firstname", "FirstName", "First Name"),
                    text("lastname", "LastName", "Last Name"),
                    text("telephone1", "Telephone1", "Business Phone"),
                    text("emailaddress1", "EMailAddress1", "Email"),
                    text("jobtitle", "JobTitle", "Job Title"),
                    column("description", "Description", ColumnType.MEMO, "Description", true),
                    new ColumnDefinition(
                            "parentcustomerid",
                            "ParentCustomerId",
                            ColumnType.CUSTOMER,
                            "Company Name",
                            "",
                            false,
                            null,
                            null,
                            List.of(),
                            List.of("account", "contact"),
                            "None",
                            true,
                            true,
                            true,
                            Map.of())));

    private StandardColumns() {}

    /** Tables of the platform that every environment shows, whether solutions refer to them or not. */
    static Set<String> tables() {
        return OF_TABLES.keySet();
    }

    /** The columns that a table has without any solution, its key excepted. */
    static List<ColumnDefinition> of(String table, boolean userOwned) {
        List<ColumnDefinition> columns = new ArrayList<>(OF_TABLES.getOrDefault(table, List.of()));
        columns.addAll(COMMON);
        if (userOwned) {
            columns.addAll(OWNERSHIP);
        }
        return columns;
    }

    /** The column that is a table's key. */
    static ColumnDefinition key(String logicalName, String schemaName, String label) {
        return new ColumnDefinition(
                logicalName,
                schemaName,
                ColumnType.PRIMARY_KEY,
                label,
                "",
                false,
                null,
                null,
                List.of(),
                List.of(),
                "SystemRequired",
                true,
                true,
                true,
                Map.of());
    }

    private static ColumnDefinition column(
            String name, String schemaName, ColumnType type, String label, boolean writable) {
        return new ColumnDefinition(
                name,
                schemaName,
                type,
                label,
                "",
                false,
                null,
                null,
                type == ColumnType.BOOLEAN ? OptionReader.YES_OR_NO : List.of(),
                List.of(),
                "None",
                writable,
                true,
                true,
                Map.of());
    }

    private static ColumnDefinition text(String name, String schemaName, String label) {
        return new ColumnDefinition(
                name,
                schemaName,
                ColumnType.STRING,
                label,
                "",
                false,
                NAME_LENGTH,
                null,
                List.of(),
                List.of(),
                "None",
                true,
                true,
                true,
                Map.of());
    }

    private static ColumnDefinition lookup(
            String name, String schemaName, String label, boolean writable, String target) {
        return new ColumnDefinition(
                name,
                schemaName,
                ColumnType.LOOKUP,
                label,
                "",
                false,
                null,
                null,
                List.of(),
                List.of(target),
                "None",
                writable,
                true,
                true,
                Map.of());
    }

    private static ColumnDefinition state(String name, ColumnType type, String label, List<ChoiceOption> options) {
        return new ColumnDefinition(
                name,
                name,
                type,
                label,
                "",
                false,
                null,
                null,
                options,
                List.of(),
                type == ColumnType.STATE ? "SystemRequired" : "None",
                true,
                true,
                true,
                Map.of());
    }
}
