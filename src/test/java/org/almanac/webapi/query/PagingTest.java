package org.almanac.webapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.almanac.webapi.model.WebApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private final SampleApi api = new SampleApi();

    private void accounts(int count) {
        IntStream.rangeClosed(1, count)
                .forEach(number -> api.account(number, "name", "N" + number, "employees", number % 7));
    }

    // scenario 71
    @Test
    void aPageHasFiveThousandRowsAndALinkToTheNext() {
        accounts(7000);

        JsonNode first = api.get("accounts", "$select", "name");
        JsonNode second = api.follow(first.path("@odata.nextLink").asText());

        assertThat(first.path("value")).hasSize(5000);
        assertThat(second.path("value")).hasSize(2000);
        assertThat(second.has("@odata.nextLink")).isFalse();
    }

    // scenario 72
    @Test
    void topIsIgnoredBesideAPreferredPageSize() {
        accounts(120);
        api.preferring(50, "");

        JsonNode page = api.get("accounts", "$top", "10");

        assertThat(page.path("value")).hasSize(50);
        assertThat(page.has("@odata.nextLink")).isTrue();
    }

    @Test
    void topHasNoNextLink() {
        accounts(20);

        JsonNode page = api.get("accounts", "$top", "10");

        assertThat(page.path("value")).hasSize(10);
        assertThat(page.has("@odata.nextLink")).isFalse();
    }

    @Test
    void theNextLinkIsTheSameRequestWithACookie() {
        accounts(3);
        api.preferring(2, "");

        String link = api.get("accounts", "$select", "name", "$filter", "employees gt 0")
                .path("@odata.nextLink")
                .asText();

        assertThat(link)
                .startsWith(SampleApi.ROOT + "accounts?$select=name&$filter=employees+gt+0&$skiptoken=%3Ccookie");
    }

    @Test
    void pagesStayStableWhileRowsComeAndGo() {
        accounts(10);
        api.preferring(4, "");

        JsonNode first = api.get("accounts");
        api.rows().remove("account", SampleApi.id(2));
        api.rows().remove("account", SampleApi.id(4));
        api.account(11, "name", "N11");
        JsonNode second = api.follow(first.path("@odata.nextLink").asText());
        JsonNode third = api.follow(second.path("@odata.nextLink").asText());

        assertThat(SampleApi.column(first, "name")).containsExactly("N1", "N2", "N3", "N4");
        assertThat(SampleApi.column(second, "name")).containsExactly("N5", "N6", "N7", "N8");
        assertThat(SampleApi.column(third, "name")).containsExactly("N9", "N10", "N11");
    }

    @Test
    void aPageWithoutOrderAndFilterAsksTheSourceForNoMoreThanItself() {
        accounts(10);
        api.preferring(4, "");

        JsonNode first = api.get("accounts");
        api.follow(first.path("@odata.nextLink").asText());

        assertThat(api.rows().narrowings())
                .extracting(narrowing -> narrowing.atMost() + " after " + narrowing.after())
                .containsExactly("5 after null", "5 after " + SampleApi.id(4));
    }

    @Test
    void rowsAreSortedByManyColumnsAndThroughLookups() {
        var ann = api.contact(101, "fullname", "Ann");
        var bob = api.contact(102, "fullname", "bob");
        api.account(
                1, "name", "x", "employees", 2, "_primarycontactid_value", InMemoryRows.lookup(bob, "contact", "bob"));
        api.account(
                2, "name", "y", "employees", 1, "_primarycontactid_value", InMemoryRows.lookup(bob, "contact", "bob"));
        api.account(3, "name", "z", "_primarycontactid_value", InMemoryRows.lookup(ann, "contact", "Ann"));
        api.account(4, "name", "none");

        assertThat(api.all("name", "accounts", "$orderby", "primarycontactid/fullname desc,employees"))
                .containsExactly("y", "x", "z", "none");
        assertThat(api.all("name", "accounts", "$orderby", "employees asc,name desc"))
                .containsExactly("z", "none", "y", "x");
    }

    @Test
    void countsStopAtFiveThousand() {
        accounts(5001);
        api.preferring(1, "*");

        JsonNode counted = api.get("accounts", "$count", "true");
        JsonNode filtered = api.get("accounts", "$count", "true", "$filter", "employees eq 0");
        JsonNode uncounted = api.get("accounts");

        assertThat(counted.path("@odata.count").asInt()).isEqualTo(5000);
        assertThat(counted.path("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded")
                        .asBoolean())
                .isTrue();
        assertThat(filtered.path("@odata.count").asInt()).isEqualTo(714);
        assertThat(filtered.path("@Microsoft.Dynamics.CRM.totalrecordcount").asInt())
                .isEqualTo(714);
        assertThat(filtered.path("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded")
                        .asBoolean())
                .isFalse();
        assertThat(uncounted.has("@odata.count")).isFalse();
        assertThat(uncounted.path("@Microsoft.Dynamics.CRM.totalrecordcount").asInt())
                .isEqualTo(-1);
    }

    @Test
    void theCountAloneIsPlainText() {
        accounts(12);

        QueryResult all = api.result("accounts/$count");
        QueryResult some = api.result("accounts/$count", "$filter", "employees eq 1");

        assertThat(((QueryResult.Body) all).mediaType()).isEqualTo("text/plain");
        assertThat(SampleApi.text(all)).isEqualTo("12");
        assertThat(SampleApi.text(some)).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<cookie pagenumber=\"2\" pagingcookie=\"WyJ4Il0\" istracking=\"False\" />", ""})
    void aCookieThatNobodyGaveIsABadRequest(String cookie) {
        assertThatThrownBy(() -> api.get("accounts", "$skiptoken", cookie, "$orderby", "name"))
                .isInstanceOfSatisfying(
                        WebApiError.class, error -> assertThat(error.status()).isEqualTo(400));
    }

    @Test
    void skippingIsNotSupported() {
        assertThatThrownBy(() -> api.get("accounts", "$skip", "5")).isInstanceOfSatisfying(WebApiError.class, error -> {
            assertThat(error.status()).isEqualTo(400);
            assertThat(error.code()).isEqualTo("0x80060888");
        });
    }

    @Test
    void relatedRowsAreOnesOwnPages() {
        accounts(2);
        for (int number = 100; number < 110; number++) {
            api.contact(number, "fullname", "C" + number, "_parentcustomerid_value", SampleApi.id(1 + number % 2));
        }
        api.preferring(3, "");

        JsonNode first =
                api.get("accounts(" + SampleApi.id(1) + ")/contact_customer_accounts", "$orderby", "fullname desc");
        JsonNode second = api.follow(first.path("@odata.nextLink").asText());

        assertThat(List.of(SampleApi.column(first, "fullname"), SampleApi.column(second, "fullname")))
                .isEqualTo(List.of(List.of("C108", "C106", "C104"), List.of("C102", "C100")));
    }
}
