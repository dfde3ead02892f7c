package org.almanac.webapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.WireRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    private final SampleApi api = new SampleApi();

    @BeforeEach
    void rows() {
        WireRow ann = api.contact(101, "fullname", "Ann O'Neil", "age", 30);
        WireRow bob = api.contact(102, "fullname", "Bob", "age", 50);
        WireRow alpha = api.account(
                1,
                "name",
                "Alpha",
                "accountnumber",
                "A-1",
                "description",
                "alpha",
                "employees",
                10,
                "revenue",
                new BigDecimal("100.50"),
                "preferred",
                true,
                "industry",
                1,
                "channels",
                "1,2",
                "createdon",
                Instant.parse("2026-03-17T10:30:00Z"),
                "founded",
                LocalDate.parse("1999-05-01"),
                "_primarycontactid_value",
                InMemoryRows.lookup(ann, "contact", "Ann O'Neil"));
        WireRow beta = api.account(
                2,
                "name",
                "beta 100%",
                "employees",
                20,
                "preferred",
                false,
                "industry",
                2,
                "channels",
                "3",
                "createdon",
                Instant.parse("2026-01-01T00:00:00Z"),
                "_primarycontactid_value",
                InMemoryRows.lookup(bob, "contact", "Bob"));
        api.account(3, "name", "Gamma");
        api.contact(
                101,
                "fullname",
                "Ann O'Neil",
                "age",
                30,
                "_parentcustomerid_value",
                InMemoryRows.lookup(alpha, "account", "Alpha"));
        api.contact(
                102,
                "fullname",
                "Bob",
                "age",
                50,
                "_parentcustomerid_value",
                InMemoryRows.lookup(alpha, "account", "Alpha"));
        api.contact(
                103,
                "fullname",
                "Cy",
                "age",
                20,
                "_parentcustomerid_value",
                InMemoryRows.lookup(beta, "account", "beta"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name eq 'ALPHA' | Alpha",
                "name ne 'alpha' | beta 100%,Gamma",
                "name gt 'alpha' | beta 100%,Gamma",
                "employees ge 10 and employees lt 20 | Alpha",
                "employees ne 10 | beta 100%,Gamma",
                "employees le 10 or name eq 'gamma' | Alpha,Gamma",
                "not (employees eq 10) | beta 100%,Gamma",
                "not contains(description,'x') | Alpha",
                "employees eq null | Gamma",
                "employees ne null | Alpha,beta 100%",
                "revenue eq 100.5 | Alpha",
                "preferred eq true | Alpha",
                "preferred | Alpha",
                "contains(name,'AMM') | Gamma",
                "startswith(name,'b') | beta 100%",
                "endswith(name,'A') | Alpha,Gamma",
                "contains(name,'100%25') | \"\"",
                "contains(name,'100%') | beta 100%",
                "name eq description | Alpha",
                "length(name) eq 9 | beta 100%",
                "tolower(name) eq 'gamma' | Gamma",
                "year(createdon) eq 2026 and month(createdon) eq 3 | Alpha",
                "createdon gt 2026-02-01T00:00:00Z | Alpha",
                "createdon gt 2026-02-01 | Alpha",
                "founded eq 1999-05-01 | Alpha",
                "accountid eq 00000000-0000-0000-0000-000000000002 | beta 100%",
                "accountid eq '00000000-0000-0000-0000-000000000002' | beta 100%",
                "_primarycontactid_value eq 00000000-0000-0000-0000-000000000065 | Alpha",
                "_primarycontactid_value eq '00000000-0000-0000-0000-000000000065' | Alpha",
                "_primarycontactid_value eq null | Gamma",
                "primarycontactid/fullname eq 'Ann O''Neil' | Alpha",
                "primarycontactid/contactid eq '00000000-0000-0000-0000-000000000065' | Alpha",
                "primarycontactid/age gt 40 | beta 100%",
                "contact_customer_accounts/any(c:c/age gt 40) | Alpha",
                "contact_customer_accounts/any(c:c/age gt 40 and c/fullname eq 'Cy') | \"\"",
                "contact_customer_accounts/all(c:c/age ge 30) | Alpha,Gamma",
                "contact_customer_accounts/any() | Alpha,beta 100%",
                "contact_customer_accounts/any(c:c/contactid eq '00000000-0000-0000-0000-000000000067') | beta 100%",
                "contact_customer_accounts/any(c:c/parentcustomerid_account/name eq 'beta 100%') | beta 100%",
                "employees add 5 gt 20 | beta 100%",
                "name in ('alpha','gamma') | Alpha,Gamma",
                "Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['alpha','it''s']) | Alpha",
                "Microsoft.Dynamics.CRM.In(PropertyName='employees',PropertyValues=[\"10\",\"20\"]) | Alpha,beta 100%",
                "Microsoft.Dynamics.CRM.NotIn(PropertyName='employees',PropertyValues=[\"10\"]) | beta 100%",
                "Microsoft.Dynamics.CRM.Between(PropertyName='employees',PropertyValues=[\"5\",\"15\"]) | Alpha",
                "Microsoft.Dynamics.CRM.NotBetween(PropertyName='employees',PropertyValues=['5','15']) | beta 100%",
                "Microsoft.Dynamics.CRM.ContainValues(PropertyName='channels',PropertyValues=['2','9']) | Alpha",
                "Microsoft.Dynamics.CRM.DoesNotContainValues(PropertyName='channels',PropertyValues=['2']) | beta 100%,Gamma",
                "Microsoft.Dynamics.CRM.Yesterday(PropertyName='createdon') | Alpha",
                "Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=3) | Alpha",
                "Microsoft.Dynamics.CRM.ThisYear(PropertyName='createdon') and employees eq 20 | beta 100%",
                "Microsoft.Dynamics.CRM.OlderThanXMonths(PropertyName='createdon',PropertyValue=1) | beta 100%",
                "Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='2026-03-17') | Alpha",
                "Microsoft.Dynamics.CRM.OnOrBefore(PropertyName='createdon',PropertyValue='2026-02-01') | beta 100%",
            })
    void filtersAdmitWhatTheySay(String filter, String names) {
        assertThat(String.join(",", api.all("name", "accounts", "$filter", filter)))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['alpha'])",
                "not (Microsoft.Dynamics.CRM.Today(PropertyName='createdon'))",
                "name eq",
                "name eq 5",
                "nmae eq 'x'",
                "primarycontactid/nmae eq 'x'",
                "contains(name",
                "Microsoft.Dynamics.CRM.Nope(PropertyName='name')",
                "Microsoft.Dynamics.CRM.Today(PropertyName='nmae')",
                "Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=0)",
                "Microsoft.Dynamics.CRM.Between(PropertyName='employees',PropertyValues=['5'])",
                "name eq 'x' and",
                "name xx 'x'",
                "(name eq 'x'",
            })
    void filtersThatCannotBeReadAreBadRequests(String filter) {
        assertThatThrownBy(() -> api.get("accounts", "$filter", filter))
                .isInstanceOfSatisfying(
                        WebApiError.class, error -> assertThat(error.status()).isEqualTo(400));
    }

    @Test
    void unknownColumnsAreNamedAsThePlatformNamesThem() {
        assertThatThrownBy(() -> api.get("accounts", "$filter", "nmae eq 'x'"))
                .hasMessage("Could not find a property named 'nmae' on type 'Microsoft.Dynamics.CRM.account'.");
    }

    @Test
    void equalColumnsAreAskedOfTheSource() {
        api.get(
                "accounts",
                "$filter",
                "name eq 'x' and (industry eq 2 and _primarycontactid_value eq " + SampleApi.id(5)
                        + ") and revenue eq 5 and (preferred eq true or employees eq 1)");

        assertThat(api.rows().narrowings().get(0).equal())
                .isEqualTo(Map.of("name", "x", "industry", 2, "_primarycontactid_value", SampleApi.id(5)));
    }

    @Test
    void aliasesStandForValues() {
        assertThat(api.all("name", "accounts", "$filter", "name eq @p", "@p", "'Alpha'"))
                .isEqualTo(List.of("Alpha"));
    }

    @Test
    void manyLookupsAreFollowedWithFewReads() {
        for (int number = 1000; number < 1300; number++) {
            WireRow own = api.contact(number, "fullname", number % 2 == 0 ? "Even" : "Odd");
            api.account(
                    number, "name", "n" + number, "_primarycontactid_value", InMemoryRows.lookup(own, "contact", "x"));
        }

        assertThat(api.all("name", "accounts", "$filter", "primarycontactid/fullname eq 'Even'"))
                .hasSize(150);
        assertThat(api.rows().reads()).isLessThan(30);
    }
}
