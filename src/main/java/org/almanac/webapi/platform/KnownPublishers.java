package org.almanac.webapi.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.Publishers;
import org.almanac.solution.Publisher;
import org.springframework.stereotype.Component;

/** The publishers that an environment shows: its own, the default solution's, and the platform's (dataverse-semantics 1.2). */
@Component
class KnownPublishers {

    /** The platform's own publisher, whose solutions come with it. */
    static final Publisher MICROSOFT = new Publisher("MicrosoftCorporation", "Microsoft Corporation", "msft", 10_000);

    private final Publishers publishers;

    KnownPublishers(Publishers publishers) {
        this.publishers = publishers;
    }

    List<EnvironmentPublisher> all(EnvironmentName environment) {
        List<EnvironmentPublisher> all = new ArrayList<>(publishers.list(environment));
        for (EnvironmentPublisher each : List.of(
                new EnvironmentPublisher(publishers.ofDefaultSolution(environment), false),
                new EnvironmentPublisher(MICROSOFT, true))) {
            if (all.stream().noneMatch(known -> same(known, each.publisher().uniqueName()))) {
                all.add(each);
            }
        }
        return all;
    }

    private static boolean same(EnvironmentPublisher publisher, String uniqueName) {
        return publisher.publisher().uniqueName().equalsIgnoreCase(uniqueName);
    }

    Optional<EnvironmentPublisher> find(EnvironmentName environment, UUID id) {
        return all(environment).stream()
                .filter(each -> id(environment, each.publisher().uniqueName()).equals(id))
                .findFirst();
    }

    /** Whether the environment keeps it, so that it can be changed. */
    boolean stored(EnvironmentName environment, String uniqueName) {
        return publishers.list(environment).stream().anyMatch(each -> same(each, uniqueName));
    }

    UUID id(EnvironmentName environment, String uniqueName) {
        return uniqueName.equalsIgnoreCase(
                        publishers.ofDefaultSolution(environment).uniqueName())
                ? PlatformIds.DEFAULT_PUBLISHER
                : PlatformIds.publisher(uniqueName);
    }
}
