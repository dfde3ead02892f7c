package org.almanac.target.dataverse;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.dataverse.auth.DirectoryTokens;
import org.almanac.target.dataverse.client.AnswerProblems;
import org.almanac.target.dataverse.client.Deadlines;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.dataverse.client.WebApiAddress;
import org.almanac.target.dataverse.inventory.InventoryReading;
import org.almanac.target.dataverse.operation.Remote;
import org.almanac.target.http.Sleeper;
import org.almanac.target.http.Variables;

/** The real environments that settings let Almanac into. */
final class RemoteEnvironments implements AutoCloseable {

    private final Environments environments;
    private final DataverseSettings settings;
    private final Map<EnvironmentName, ConfiguredAccess> access;
    private final Function<Questions, InventoryReading> readings;
    private final Sleeper sleeper;
    private final Clock clock;
    private final Variables variables;
    private final HttpClient client;
    private final Deadlines deadlines = new Deadlines();
    private final Map<WebApiAddress, Remote> known = new ConcurrentHashMap<>();

    /**
     * @param readings makes what reads an environment's inventory
     * @throws IllegalStateException naming each setting that is wrong
     */
    RemoteEnvironments(
            Environments environments,
            DataverseSettings settings,
            Function<Questions, InventoryReading> readings,
            Sleeper sleeper,
            Clock clock,
            Variables variables) {
        this.environments = environments;
        this.settings = settings;
        this.readings = readings;
        this.sleeper = sleeper;
        this.clock = clock;
        this.variables = variables;
        this.access = settings.access().stream()
                .collect(Collectors.toMap(ConfiguredAccess::environment, Function.identity()));
        this.client = WebApi.httpClient(settings.connectTimeout());
    }

    /** @throws Refusal ENVIRONMENT_NOT_CONFIGURED without credentials, or where its address is none */
    Remote of(EnvironmentName name) {
        ConfiguredAccess as = Optional.ofNullable(access.get(name)).orElseThrow(() -> {
            String where = DataverseSettings.where(name.value());
            return new Refusal(
                    ErrorCode.ENVIRONMENT_NOT_CONFIGURED,
                    "Almanac has no credentials for the environment '" + name + "'. Set " + where + "client-id and "
                            + where + "secret, or " + where + "certificate.",
                    name.value());
        });
        String url = Objects.requireNonNullElse(environments.get(name).url(), "");
        try {
            return known.computeIfAbsent(
                    WebApiAddress.of(name.value(), url), address -> remote(name, address, as, URI.create(url)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ErrorCode.ENVIRONMENT_NOT_CONFIGURED,
                    "The environment '" + name + "' cannot be asked: " + e.getMessage() + ".",
                    name.value());
        }
    }

    /** Tokens for other calls to an environment; empty without credentials. */
    Optional<AccessTokens> tokens(EnvironmentName name, URI url) {
        return Optional.ofNullable(access.get(name))
                .map(as -> new DirectoryTokens(as.credentials(url), client, clock, variables));
    }

    private Remote remote(EnvironmentName name, WebApiAddress address, ConfiguredAccess as, URI url) {
        AccessTokens tokens = new DirectoryTokens(as.credentials(url), client, clock, variables);
        WebApi api = new WebApi(
                address,
                tokens,
                AnswerProblems.ofEnvironment(name.value()),
                settings.limits(),
                client,
                deadlines,
                sleeper,
                clock);
        return new Remote(name, api, readings.apply(api));
    }

    @Override
    public void close() {
        deadlines.close();
    }
}
