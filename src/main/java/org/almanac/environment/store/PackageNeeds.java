package org.almanac.environment.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.almanac.environment.requirements.Requirements;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.SolutionPackage;

/** What a component of a package needs: of a cloud flow, what its file says as well, of which the definition has the hash. */
final class PackageNeeds {

    private static final String FLOW_FILE = "JsonFileName";

    private PackageNeeds() {}

    static Set<ComponentRef> of(PackageComponent component, ComponentBody body, SolutionPackage solutionPackage) {
        Set<ComponentRef> result = new HashSet<>(Requirements.named(component.ref(), component.parent(), body));
        for (ComponentFile file : component.files()) {
            if (file.role().equals(FLOW_FILE)) {
                result.addAll(Requirements.ofFlow(component.ref(), text(file, solutionPackage)));
            }
        }
        return result;
    }

    private static String text(ComponentFile file, SolutionPackage solutionPackage) {
        try (InputStream content = solutionPackage.open(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
