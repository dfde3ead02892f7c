package org.almanac.target.ordercommands;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.problem.BadInput;
import org.almanac.target.http.TokenReference;
import org.jspecify.annotations.Nullable;

/** Checks one environment's settings and collects all that is wrong, in sentences that never show a secret. */
final class OrderSettingsCheck {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern PATH = Pattern.compile("((/[^/?#]+)*/environments/[^/?#]+)?(/?|/api/data/v9\\.\\d/?)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final String WEB_API = "/api/data/";
    private static final String USUAL_PATH = WEB_API + "v9.2/";

    private final String where;
    private final OrderEnvironment given;
    private final List<String> problems = new ArrayList<>();

    /** @param where the settings begin with it */
    OrderSettingsCheck(String where, OrderEnvironment given) {
        this.where = where;
        this.given = given;
    }

    List<String> problems() {
        return problems;
    }

    /** Empty if anything is wrong. */
    Optional<OrderConnection> check(String name) {
        EnvironmentName environment = attempt("", () -> environment(name));
        URI base = attempt("base-url", () -> base(given.baseUrl()));
        TokenReference token = given.token() == null ? null : attempt("token", () -> token(given.token()));
        Map<CommandName, OrderCommand> commands = commands();
        Map<ItemKind, Conditions> active = active();
        Translation names = names();
        Optional<Conditions> connected = optional("connected-when", given.connectedWhen());
        Conditions archived = attempt("archived-when", () -> archived(names));
        if (!problems.isEmpty() || environment == null || base == null || archived == null) {
            return Optional.empty();
        }
        String below = base.getRawPath().replaceFirst("/$", "");
        String path = below.contains(WEB_API) ? below + "/" : below + USUAL_PATH;
        return Optional.of(
                new OrderConnection(environment, base, path, token, commands, active, connected, archived, names));
    }

    private <T> @Nullable T attempt(String setting, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            problems.add(where + setting + " " + e.getMessage());
            return null;
        }
    }

    private Optional<Conditions> optional(String setting, @Nullable List<String> texts) {
        return texts == null
                ? Optional.empty()
                : Optional.ofNullable(attempt(setting, () -> conditions(setting, texts)));
    }

    private static EnvironmentName environment(String name) {
        try {
            return new EnvironmentName(name);
        } catch (BadInput e) {
            throw new IllegalArgumentException("is not about an environment. " + e.getMessage(), e);
        }
    }

    private static URI base(@Nullable String text) {
        URI uri = URI.create(text != null && text.matches("\\S+") ? text : "none");
        boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        boolean secure = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost())));
        if (uri.getHost() == null
                || !plain
                || !secure
                || !PATH.matcher(uri.getRawPath()).matches()) {
            throw new IllegalArgumentException(
                    "must be the https address of the environment, with nothing behind the host but /api/data/v9.2/, or that of"
                            + " an environment that another Almanac serves, which ends with /environments/<name>.");
        }
        return uri;
    }

    private static TokenReference token(@Nullable String text) {
        return TokenReference.parse(String.valueOf(text))
                .orElseThrow(() -> new IllegalArgumentException(
                        "must say where the token is, env:<variable> or file:<absolute path>; it is never the token"
                                + " itself."));
    }

    private Map<CommandName, OrderCommand> commands() {
        Map<CommandName, OrderCommand> commands = new EnumMap<>(CommandName.class);
        Optional.ofNullable(given.commands()).orElse(Map.of()).forEach((key, setting) -> {
            CommandName name = CommandName.find(key).orElse(null);
            if (name == null) {
                problems.add(where + "commands." + key + " is no command; these are: " + CommandName.keys() + ".");
                return;
            }
            OrderCommand command = attempt("commands." + key, setting::command);
            if (command != null) {
                commands.put(name, command);
            }
        });
        return commands;
    }

    private Map<ItemKind, Conditions> active() {
        Map<String, List<String>> texts =
                Optional.ofNullable(given.activeWhen()).orElse(Map.of());
        Map<ItemKind, Conditions> active = new EnumMap<>(ItemKind.class);
        for (ItemKind kind : ItemKind.values()) {
            String setting = "active-when." + kind.label();
            Conditions conditions =
                    attempt(setting, () -> conditions(setting, texts.getOrDefault(kind.label(), List.of())));
            if (conditions != null) {
                active.put(kind, conditions);
            }
        }
        texts.keySet().stream()
                .filter(key ->
                        active.keySet().stream().noneMatch(kind -> kind.label().equals(key)))
                .filter(key -> !List.of("policy", "provider", "orchestration").contains(key))
                .forEach(key ->
                        problems.add(where + "active-when." + key + " must be of policy, provider or orchestration."));
        return active;
    }

    private Conditions archived(Translation names) {
        return given.archivedWhen() == null
                ? conditions(
                        "archived-when",
                        List.of(names.column(OrderTable.POLICY, OrderColumn.POLICY_VERSION_STATE) + "=Archived"))
                : conditions("archived-when", given.archivedWhen());
    }

    private Conditions conditions(String setting, List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("must say which column=value of a row tells it.");
        }
        return Conditions.parse(where + setting, texts);
    }

    private Translation names() {
        Map<String, Map<String, String>> columns = new HashMap<>();
        Optional.ofNullable(given.columns()).orElse(Map.of()).forEach((table, theirs) -> {
            known("columns.", table);
            theirs.forEach((ours, their) -> named("columns." + table + "." + ours, their));
            columns.put(table, Map.copyOf(theirs));
        });
        Map<String, String> tables = Optional.ofNullable(given.tables()).orElse(Map.of());
        tables.forEach((ours, their) -> {
            known("tables.", ours);
            named("tables." + ours, their);
        });
        return new Translation(tables, columns);
    }

    private void known(String setting, String table) {
        if (OrderTable.find(table).isEmpty()) {
            problems.add(where + setting + table + " is no table of order management.");
        }
    }

    private void named(String setting, String name) {
        if (!NAME.matcher(name).matches()) {
            problems.add(where + setting + " must be a logical name.");
        }
    }
}
