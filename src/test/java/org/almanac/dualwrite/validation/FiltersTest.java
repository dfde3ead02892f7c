package org.almanac.dualwrite.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.ValidationIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

    private static final DataverseTable ORDERS = new DataverseTable(
            "salesorders",
            "salesorder",
            Map.of(
                    "msdyn_ordertype", DataverseColumn.PLAIN,
                    "msdyn_company", DataverseColumn.PLAIN,
                    "msdyn_isreadytosync", DataverseColumn.PLAIN,
                    "msdyn_contactpersonid", DataverseColumn.PLAIN),
            List.of(),
            null,
            true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "customertypecode eq 3",
                "(customertypecode eq 3)",
                "msdyn_isreadytosync eq true and msdyn_contactpersonid ne ''",
                "msdyn_ordertype eq 192350000 and _msdyn_company_value ne null and msdyn_isreadytosync eq true and"
                        + " statuscode ne 100003",
                "not (name eq 'O''Neil') or ((statecode le 0) and createdon gt 2026-01-31T10:00:00Z)",
                "contains(name, 'a') and not startswith(name,'b')",
                "ownerid eq 00000000-0000-0000-0000-00000000000a",
                "exchangerate ge -1.5"
            })
    void aFilterOfDataverseIsODataWithColumnsOfTheTableItself(String filter) {
        assertThat(DataverseFilter.mistake(filter, ORDERS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "customertypecode                      | instead of the end",
                "customertypecode = 3                  | instead of '='",
                "customertypecode eq                   | instead of the end",
                "(customertypecode eq 3                | closing parenthesis",
                "customertypecode eq 3)                | 'and' or 'or' was expected instead of ')' at character 22",
                "customertypecode eq 3 statecode eq 0  | 'and' or 'or' was expected instead of 'statecode'",
                "name eq 'x                            | instead of '''",
                "primarycontactid/fullname eq 'x'      | not a column of the table itself",
                "Microsoft.Dynamics.CRM.Today(x) eq 1  | not a column of the table itself",
                "contains(name 'a')                    | A comma was expected",
                "contains name                         | A parenthesis was expected",
                "ctso_tier eq 'gold'                   | has no column 'ctso_tier'",
                "_ctso_ref_value ne null               | has no column '_ctso_ref_value'",
                "customertypecode eq 12abc             | instead of '1'",
                "and                                   | instead of"
            })
    void anythingElseIsSaidWithItsPlace(String filter, String said) {
        assertThat(DataverseFilter.mistake(filter, ORDERS))
                .hasValueSatisfying(mistake -> assertThat(mistake).contains(said));
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        assertThat(DataverseFilter.mistake("(".repeat(100_000), ORDERS))
                .hasValueSatisfying(mistake -> assertThat(mistake).contains("nested"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "((PartyType == \"Organization\"))",
                "(AssociatedContactType = 1)",
                "(Name == \"a)b\") && (Other != 'c(\\'')"
            })
    void aFilterOfFinanceHasItsParenthesesAndQuotationMarksInPairs(String filter) {
        assertThat(QueryRange.mistake(filter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "((PartyType == \"Organization\")  | at character 1 is not closed",
                "(PartyType == 1))                 | at character 17 closes none",
                "(PartyType == \"Organization)     | at character 15 does not end",
                "(() && (A == 1))                  | nothing in the parentheses at character 2"
            })
    void aFilterOfFinanceThatDoesNotIsSaidWithItsPlace(String filter, String said) {
        assertThat(QueryRange.mistake(filter))
                .hasValueSatisfying(mistake -> assertThat(mistake).contains(said));
    }

    @Test
    void eachFilterHasACodeOfItsOwn() {
        var leg = new MappingLeg("Orders", "salesorders", "(", "x", List.of());

        assertThat(FilterChecks.of(leg, ORDERS))
                .extracting(ValidationIssue::code)
                .containsExactly("DIPV1012", "900");
        assertThat(FilterChecks.of(
                        new MappingLeg("Orders", "a", "", "ctso_x eq 1", List.of()), DataverseTable.missing("a")))
                .isEmpty();
    }
}
