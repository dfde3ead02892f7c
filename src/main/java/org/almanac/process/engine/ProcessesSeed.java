package org.almanac.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the processes, decisions and forms, once for each state of them.
 *
 * <p>The engine's own automatic deployment names a resource by its absolute path when the program runs from a folder, and by
 * its file name when it runs from a jar; {@code embedded:deployment:approve-plan.html} finds its form only by file name. All
 * files go together, because a form is looked up in the deployment of its process.
 */
@Component
@Order(4)
class ProcessesSeed implements Seed {

    private static final String DEPLOYMENT = "Almanac";

    private final RepositoryService repositoryService;
    private final CamundaBpmProperties properties;

    ProcessesSeed(RepositoryService repositoryService, CamundaBpmProperties properties) {
        this.repositoryService = repositoryService;
        this.properties = properties;
    }

    @Override
    public void sow() {
        var resources = resources();
        if (resources.isEmpty()) {
            return;
        }
        var deployment = repositoryService.createDeployment().name(DEPLOYMENT).enableDuplicateFiltering(false);
        resources.forEach((name, resource) -> {
            try (var content = resource.getInputStream()) {
                deployment.addInputStream(name, content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        deployment.deploy();
    }

    /** By file name, and sorted by it, so that every start deploys in the same order. */
    private Map<String, Resource> resources() {
        var found = new TreeMap<String, Resource>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var pattern : properties.getDeploymentResourcePattern()) {
                for (var resource : resolver.getResources(pattern)) {
                    found.put(Objects.requireNonNull(resource.getFilename()), resource);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }
}
