package org.almanac.target.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.http.HttpCalls;
import org.almanac.target.http.Sleeper;
import org.almanac.target.http.TokenReference;
import org.almanac.target.http.Variables;

/** The gateways that the settings name. */
final class GatewayLinks {

    private final GatewaySettings settings;
    private final GatewayRequests requests;
    private final Sleeper sleeper;
    private final Clock clock;
    private final Variables variables;
    private final HttpClient client;
    private final Map<EnvironmentName, GatewayLink> links = new TreeMap<>();

    /**
     * @throws IllegalStateException naming each setting that is wrong
     */
    GatewayLinks(
            GatewaySettings settings, GatewayRequests requests, Sleeper sleeper, Clock clock, Variables variables) {
        this.settings = settings;
        this.requests = requests;
        this.sleeper = sleeper;
        this.clock = clock;
        this.variables = variables;
        List<String> problems = settings.enabled() ? settings.problems() : List.of();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "The settings of the dual-write gateway are wrong. " + String.join(" ", problems));
        }
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        if (settings.enabled()) {
            settings.configured().forEach((name, link) -> links.put(new EnvironmentName(name), link));
        }
    }

    boolean enabled() {
        return settings.enabled();
    }

    /** Empty when the gateway is switched off or not configured for the environment. */
    Optional<DualWriteTarget> of(EnvironmentName environment) {
        return Optional.ofNullable(links.get(environment)).map(link -> target(environment, link));
    }

    private DualWriteTarget target(EnvironmentName environment, GatewayLink link) {
        TokenReference token = TokenReference.parse(Objects.requireNonNull(link.token()))
                .orElseThrow(() -> new IllegalStateException("the settings were checked"));
        GatewayHttp http = new GatewayHttp(
                new HttpCalls(
                        client,
                        URI.create(Objects.requireNonNull(link.baseUrl())),
                        () -> token.read(variables),
                        settings.maxAnswer().toBytes(),
                        clock,
                        AnswerJson::parse),
                link.prefix());
        GatewayApi api = new GatewayApi(http, sleeper, settings, token.toString());
        return new GatewayDualWrite(environment, requests, settings, () -> new LinkView(environment, link, api));
    }
}
