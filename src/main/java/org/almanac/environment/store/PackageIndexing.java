package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.List;
import org.almanac.environment.StagedPackage;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackage;

/** Reads a package once: definitions into the store, piece by piece, identities into the index. */
final class PackageIndexing {

    private static final int BATCH = 500;

    private final Contents contents;
    private final RequirementRows requirements;
    private final List<StagedPackage.Component> components = new ArrayList<>();
    private final List<ComponentBody> batch = new ArrayList<>(BATCH);
    private final List<RequirementRows.Definition> definitions = new ArrayList<>(BATCH);

    PackageIndexing(Contents contents, RequirementRows requirements) {
        this.contents = contents;
        this.requirements = requirements;
    }

    StagedPackage index(Sha256 id, SolutionPackage solutionPackage) {
        solutionPackage.forEachComponent(component -> take(component, solutionPackage));
        flush();
        return new StagedPackage(
                id,
                solutionPackage.manifest(),
                components,
                solutionPackage.unclaimedEntries(),
                solutionPackage.findings());
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
