package org.almanac.webapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What queries promise for any rows, filters and orders. */
class QueryProperties {

    /** @param employees null for none */
    record Account(
            @Nullable String name,
            @Nullable Integer employees,
            @Nullable Boolean preferred) {}

    /** A filter as text, and what it means; null is the third truth value. */
    record Condition(String text, Meaning meaning) {

        Condition as(String otherText) {
            return new Condition(otherText, meaning);
        }
    }

    interface Meaning {
        @Nullable
        Boolean of(Account account);
    }

    @Property(tries = 200)
    void pagingGivesEveryRowOnceInOrder(
            @ForAll("accounts") List<Account> accounts,
            @ForAll("conditions") Condition condition,
            @ForAll("orders") String order,
            @ForAll @IntRange(min = 1, max = 7) int size) {
        SampleApi api = filled(accounts).preferring(size, "");
        List<String> ids = new ArrayList<>();
        JsonNode page = order.isEmpty()
                ? api.get("accounts", "$filter", condition.text())
                : api.get("accounts", "$filter", condition.text(), "$orderby", order);
        ids.addAll(SampleApi.column(page, "accountid"));
        while (page.has("@odata.nextLink")) {
            assertThat(page.path("value")).hasSize(size);
            page = api.follow(page.path("@odata.nextLink").asText());
            ids.addAll(SampleApi.column(page, "accountid"));
        }

        assertThat(ids).isEqualTo(expected(accounts, condition, order));
    }

    @Property(tries = 500)
    void filtersMeanWhatAPlainEvaluationSays(
            @ForAll("accounts") List<Account> accounts, @ForAll("conditions") Condition condition) {
        assertThat(filled(accounts).all("accountid", "accounts", "$filter", condition.text()))
                .isEqualTo(expected(accounts, condition, ""));
    }

    @Property(tries = 100)
    void fetchXmlPagesGiveEveryRowOnceInOrder(
            @ForAll("accounts") List<Account> accounts, @ForAll @IntRange(min = 1, max = 7) int size) {
        SampleApi api = filled(accounts).preferring(0, "*");
        List<String> ids = new ArrayList<>();
        String cookie = "";
        for (int page = 1; page <= accounts.size() + 1; page++) {
            JsonNode answer = api.get(
                    "accounts",
                    "fetchXml",
                    "<fetch count='" + size + "' page='" + page + "' paging-cookie='" + cookie
                            + "'><entity name='account'><attribute name='name'/><order attribute='name'/>"
                            + "<order attribute='employees' descending='true'/></entity></fetch>");
            ids.addAll(SampleApi.column(answer, "accountid"));
            cookie = answer.path("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie")
                    .asText()
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("\"", "&quot;");
            if (cookie.isEmpty()) {
                break;
            }
        }

        assertThat(ids).isEqualTo(expected(accounts, new Condition("", account -> true), "name,employees desc"));
    }

    private static SampleApi filled(List<Account> accounts) {
        SampleApi api = new SampleApi();
        for (int at = 0; at < accounts.size(); at++) {
            Account account = accounts.get(at);
            List<Object> values = new ArrayList<>();
            if (account.name() != null) {
                values.addAll(List.of("name", account.name()));
            }
            if (account.employees() != null) {
                values.addAll(List.of("employees", account.employees()));
            }
            if (account.preferred() != null) {
                values.addAll(List.of("preferred", account.preferred()));
            }
            api.account(at + 1, values.toArray());
        }
        return api;
    }

    private static List<String> expected(List<Account> accounts, Condition condition, String order) {
        Comparator<Integer> comparator = Comparator.comparing(at -> 0);
        for (String part : order.split(",", -1)) {
            Comparator<Integer> next = part.startsWith("name")
                    ? by(at -> folded(accounts.get(at).name()))
                    : by(at -> accounts.get(at).employees());
            if (!part.isEmpty()) {
                comparator = comparator.thenComparing(part.endsWith(" desc") ? next.reversed() : next);
            }
        }
        return IntStream.range(0, accounts.size())
                .boxed()
                .filter(at -> Boolean.TRUE.equals(condition.meaning().of(accounts.get(at))))
                .sorted(comparator.thenComparing(Comparator.naturalOrder()))
                .map(at -> SampleApi.id(at + 1).toString())
                .toList();
    }

    private interface Key<T> {
        @Nullable
        T of(int at);
    }

    private static <T extends Comparable<T>> Comparator<Integer> by(Key<T> key) {
        return (left, right) -> {
            T a = key.of(left);
            T b = key.of(right);
            return a == null || b == null ? Boolean.compare(a != null, b != null) : a.compareTo(b);
        };
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    @Provide
    Arbitrary<List<Account>> accounts() {
        return Combinators.combine(
                        names().injectNull(0.2),
                        Arbitraries.integers().between(0, 5).injectNull(0.2),
                        Arbitraries.of(true, false).injectNull(0.2))
                .as(Account::new)
                .list()
                .ofMaxSize(25);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().withChars("aAbB'% é").ofMinLength(1).ofMaxLength(3);
    }

    @Provide
    Arbitrary<String> orders() {
        return Arbitraries.of("", "name", "name desc", "employees", "employees desc,name", "name,employees desc");
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return Arbitraries.lazyOf(this::comparisons, this::comparisons, this::junctions);
    }

    private Arbitrary<Condition> junctions() {
        Arbitrary<Condition> and =
                Combinators.combine(conditions(), conditions()).as(QueryProperties::and);
        Arbitrary<Condition> or =
                Combinators.combine(conditions(), conditions()).as(QueryProperties::or);
        return Arbitraries.oneOf(and, or, conditions().map(QueryProperties::not));
    }

    private Arbitrary<Condition> comparisons() {
        Arbitrary<Condition> texts = Combinators.combine(Arbitraries.of("eq", "ne", "gt", "ge", "lt", "le"), names())
                .as((operator, text) -> new Condition(
                        "name " + operator + " '" + text.replace("'", "''") + "'",
                        account -> compared(operator, folded(account.name()), folded(text))));
        Arbitrary<Condition> numbers = Combinators.combine(
                        Arbitraries.of("eq", "ne", "gt", "ge", "lt", "le"),
                        Arbitraries.integers().between(0, 5))
                .as((operator, number) -> new Condition(
                        "employees " + operator + " " + number,
                        account -> compared(operator, account.employees(), number)));
        Arbitrary<Condition> contained = Combinators.combine(
                        Arbitraries.of(Map.<String, Containing>of(
                                        "contains", String::contains,
                                        "startswith", String::startsWith,
                                        "endswith", String::endsWith)
                                .entrySet()),
                        names())
                .as((function, text) ->
                        new Condition(function.getKey() + "(name,'" + text.replace("'", "''") + "')", account -> {
                            String name = folded(account.name());
                            return name == null ? null : function.getValue().test(name, text.toLowerCase(Locale.ROOT));
                        }));
        Arbitrary<Condition> plain = Arbitraries.of(
                new Condition("preferred", Account::preferred),
                new Condition("name eq null", account -> account.name() == null),
                new Condition("employees ne null", account -> account.employees() != null));
        return Arbitraries.oneOf(texts, numbers, contained, plain);
    }

    private interface Containing {
        boolean test(String whole, String part);
    }

    private static <T extends Comparable<T>> boolean compared(String operator, @Nullable T left, @Nullable T right) {
        if (left == null || right == null) {
            return operator.equals("ne");
        }
        int found = left.compareTo(right);
        return switch (operator) {
            case "eq" -> found == 0;
            case "ne" -> found != 0;
            case "gt" -> found > 0;
            case "ge" -> found >= 0;
            case "lt" -> found < 0;
            default -> found <= 0;
        };
    }

    private static Condition and(Condition left, Condition right) {
        return new Condition("(" + left.text() + ") and (" + right.text() + ")", account -> {
            Boolean a = left.meaning().of(account);
            Boolean b = right.meaning().of(account);
            if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
                return false;
            }
            return (a == null || b == null) ? null : Boolean.TRUE;
        });
    }

    private static Condition or(Condition left, Condition right) {
        return not(and(not(left), not(right))).as("(" + left.text() + ") or (" + right.text() + ")");
    }

    private static Condition not(Condition condition) {
        return new Condition("not (" + condition.text() + ")", account -> {
            Boolean truth = condition.meaning().of(account);
            return truth == null ? null : !truth;
        });
    }
}
