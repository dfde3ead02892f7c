package org.almanac.dualwrite.validation;

import org.almanac.dualwrite.ValidationIssue;

/** What the platform's validation of maps finds (dual-write-and-order-management 2.7), with what to do about it. */
enum IssueCode {
    DIPV1002("Use a finance and operations entity that is company-specific if and only if the table is."),
    DIPV1003("Define an alternate key for the table, then refresh the tables of the map; or set the integration key."),
    DIPV1004("Map every field of the integration key both ways, and save the map as a new version."),
    DIPV1010("Map the mandatory field, and save the map as a new version."),
    DIPV1011("Do not write to the read-only field: take its mapping out or turn it round, and save a new version."),
    DIPV1012("Correct the filter of Dataverse: OData with columns of the table itself, such as customertypecode eq 3."),
    DIPV1014("Map the field of the integration key, and save the map as a new version."),
    DIPV1015("Map what the lookup in the integration key leads to, as lookup.column."),
    DIPV1018("Refresh the entity list of finance and operations, then refresh the tables of the map."),
    DIPV1019("Use a table that tracks versions: virtual and elastic tables do not replicate."),
    DIPV1020("Import the solution that brings the table, then refresh the tables of the map."),
    DIPV1021("Give the mapping a source field, or a default value."),
    DIPV1022("Refresh the entity list of finance and operations, then refresh the tables of the map."),
    DIPV1023("Keep one of the two-way mappings of the field."),
    DIPV1024("Give the mapping a destination field."),
    DIPV1025("Import the solution that brings the column, then refresh the tables of the map."),
    DIPV1026("Keep one of the mappings that write to the field."),
    DIPV1027(
            "Map a column of the table that the lookup leads to, as lookup.column, with the lookup's integration key."),
    DIPV1028(
            "Map a column of the table that the lookup leads to, as lookup.column, with the lookup's integration key."),
    DIPV1029("Keep one of the mappings."),
    DIPV1030("Map fields of types that go together, or translate the values with a value map."),
    DIPV1031("Give the mapping a default value, or a source field."),

    /** The health check of a running map is the one that reads the filter of finance and operations. */
    CHECK900("900", "Correct the filter of finance and operations: parentheses and quotation marks come in pairs.");

    private final String code;
    private final String remedy;

    IssueCode(String remedy) {
        code = name();
        this.remedy = remedy;
    }

    IssueCode(String code, String remedy) {
        this.code = code;
        this.remedy = remedy;
    }

    ValidationIssue about(String subject, String message) {
        return new ValidationIssue(code, message, subject, remedy);
    }
}
