package org.almanac.environment.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.almanac.environment.PackageCheck;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.staging.FlowDefinition;
import org.almanac.environment.staging.PackageFactsDraft;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.Finding;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageFrame;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackage;

/** Reads a package once: definitions into the store, piece by piece, identities into the index. */
final class PackageIndexing {

    private static final int BATCH = 500;

    /** Role of the file with a cloud flow's definition. */
    private static final String FLOW = "JsonFileName";

    private final Contents contents;
    private final RequirementRows requirements;
    private final List<StagedPackage.Component> components = new ArrayList<>();
    private final List<ComponentBody> batch = new ArrayList<>(BATCH);
    private final List<RequirementRows.Definition> definitions = new ArrayList<>(BATCH);

    PackageIndexing(Contents contents, RequirementRows requirements) {
        this.contents = contents;
        this.requirements = requirements;
    }

    /**
     * @param size of the zip in bytes
     * @param checks what looks at the package besides
     */
    StagedPackage index(Sha256 id, SolutionPackage solutionPackage, long size, Collection<PackageCheck> checks) {
        PackageFactsDraft facts =
                new PackageFactsDraft(solutionPackage.manifest().publisher().prefix());
        solutionPackage.forEachComponent(component -> {
            take(component, solutionPackage);
            tell(component, solutionPackage, facts);
        });
        flush();
        PackageFrame frame = solutionPackage.frame();
        facts.sections(frame.sections().keySet());
        facts.languages(solutionPackage.manifest().languages());
        facts.languages(frame.languages());
        List<Finding> findings = new ArrayList<>(solutionPackage.findings());
        checks.forEach(check -> findings.addAll(check.findings(solutionPackage)));
        return new StagedPackage(
                id,
                solutionPackage.manifest(),
                components,
                solutionPackage.unclaimedEntries(),
                findings,
                frame.settings(),
                facts.facts(size));
    }

    private static void tell(PackageComponent component, SolutionPackage solutionPackage, PackageFactsDraft facts) {
        component.definition().ifPresent(body -> facts.component(component.ref(), body));
        for (ComponentFile file : component.files()) {
            if (file.role().equals(FLOW)) {
                try (InputStream in = solutionPackage.open(file)) {
                    facts.flow(component.ref(), FlowDefinition.connectionReferences(in));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void take(PackageComponent component, SolutionPackage solutionPackage) {
        Sha256 hash = component.definition().map(ComponentBody::hash).orElse(null);
        component.definition().ifPresent(body -> {
            batch.add(body);
            definitions.add(new RequirementRows.Definition(
                    component.ref(), body.hash(), PackageNeeds.of(component, body, solutionPackage)));
        });
        components.add(new StagedPackage.Component(
                component.ref(), component.name(), component.parent(), component.behavior(), hash));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        contents.put(batch);
        requirements.put(definitions);
        batch.clear();
        definitions.clear();
    }
}
