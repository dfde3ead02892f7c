package org.almanac.target.ordercommands;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.dataverse.AccessTokens;
import org.almanac.target.dataverse.EnvironmentTokens;
import org.almanac.target.dataverse.client.Deadlines;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.dataverse.client.WebApiAddress;
import org.almanac.target.http.Sleeper;
import org.almanac.target.http.Variables;

/** The environments whose commands settings name. */
final class OrderCommandTargets implements AutoCloseable {

    private final OrderCommandSettings settings;
    private final CommandRequests requests;
    private final Sleeper sleeper;
    private final Clock clock;
    private final Variables variables;
    private final EnvironmentTokens credentials;
    private final HttpClient client;
    private final Deadlines deadlines = new Deadlines();
    private final Map<EnvironmentName, OrderManagementTarget> targets = new TreeMap<>();

    /**
     * @param credentials for environments whose settings here name no token
     * @throws IllegalStateException naming each setting that is wrong
     */
    OrderCommandTargets(
            OrderCommandSettings settings,
            CommandRequests requests,
            Sleeper sleeper,
            Clock clock,
            Variables variables,
            EnvironmentTokens credentials) {
        this.settings = settings;
        this.requests = requests;
        this.sleeper = sleeper;
        this.clock = clock;
        this.variables = variables;
        this.credentials = credentials;
        this.client = WebApi.httpClient(settings.connectTimeout());
        settings.connections().forEach(connection -> targets.put(connection.environment(), target(connection)));
    }

    /** Empty when nothing is configured for the environment. */
    Optional<OrderManagementTarget> of(EnvironmentName environment) {
        return Optional.ofNullable(targets.get(environment));
    }

    private OrderManagementTarget target(OrderConnection connection) {
        EnvironmentName environment = connection.environment();
        WebApi http = new WebApi(
                new WebApiAddress(environment.value(), connection.base(), connection.path()),
                tokens(connection),
                new OrderProblems(connection),
                settings.limits(),
                client,
                deadlines,
                sleeper,
                clock);
        DataverseApi api = new DataverseApi(http, settings, connection);
        DataverseTables tables = new DataverseTables(api, connection.names());
        RowReading rows = new RowReading(api, tables, connection);
        SettlingProviders settling = new SettlingProviders(environment, requests, settings.settling());
        Supplier<RemoteView> views =
                new ViewReading(connection, rows, new FlowReading(api), settings.flowSlack(), settling::now)::read;
        CommandCalls commands = new CommandCalls(connection, api, tables);
        OrderDispatch dispatch = new OrderDispatch(
                environment,
                requests,
                settings,
                views,
                new OrderEffects(connection, rows, views),
                new Sending(connection, api, tables, commands),
                api);
        return new ConfiguredOrderManagement(environment, requests, views, commands, dispatch);
    }

    private AccessTokens tokens(OrderConnection connection) {
        if (connection.token() != null) {
            return new ReferencedToken(connection.token(), variables);
        }
        return credentials
                .of(connection.environment(), connection.url())
                .orElseThrow(() -> new IllegalStateException("The settings of order management are wrong. "
                        + OrderCommandSettings.where(connection.environment().value())
                        + "token must say where the token"
                        + " is, or " + connection.access() + " have credentials."));
    }

    @Override
    public void close() {
        deadlines.close();
    }
}
