package org.almanac.environment.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.PackageCheck;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.staging.FlowDefinition;
import org.almanac.environment.staging.PackageFactsDraft;
import org.almanac.environment.store.DefinitionPlaces.Definition;
import org.almanac.environment.store.DefinitionPlaces.Place;
import org.almanac.environment.store.PackageFrames.Framed;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.Finding;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageFrame;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackage;

/**
 * Reads a package once: definitions and files into the store, piece by piece, identities into the index, and whatever an
 * export needs beside them.
 */
final class PackageIndexing {

    private static final int BATCH = 500;

    /** Role of the file with a cloud flow's definition. */
    private static final String FLOW = "JsonFileName";

    private final SolutionPackage solutionPackage;
    private final Contents contents;
    private final DefinitionPlaces places;
    private final PackageFrames frames;
    private final RequirementRows requirements;
    private final List<StagedPackage.Component> components = new ArrayList<>();
    private final List<PackageComponent> references = new ArrayList<>();
    private final List<ComponentBody> batch = new ArrayList<>(BATCH);
    private final List<RequirementRows.Definition> needs = new ArrayList<>(BATCH);
    private final Map<Definition, Place> placed = new LinkedHashMap<>();
    private final Map<Sha256, ComponentFile> files = new LinkedHashMap<>();

    PackageIndexing(
            SolutionPackage solutionPackage,
            Contents contents,
            DefinitionPlaces places,
            PackageFrames frames,
            RequirementRows requirements) {
        this.solutionPackage = solutionPackage;
        this.contents = contents;
        this.places = places;
        this.frames = frames;
        this.requirements = requirements;
    }

    /**
     * @param size of the zip in bytes
     * @param checks what looks at the package besides
     */
    StagedPackage index(Sha256 id, long size, Collection<PackageCheck> checks) {
        PackageFactsDraft facts =
                new PackageFactsDraft(solutionPackage.manifest().publisher().prefix());
        solutionPackage.forEachComponent(component -> {
            take(component);
            tell(component, facts);
        });
        solutionPackage.frame().otherFiles().forEach(file -> files.put(file.hash(), file));
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

    private void tell(PackageComponent component, PackageFactsDraft facts) {
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

    /** Hash of what the package has besides, once it is read. */
    Sha256 frame() {
        return frames.keep(new Framed(solutionPackage.frame(), references));
    }

    private void take(PackageComponent component) {
        ComponentBody body = component.body();
        if (body == null) {
            references.add(component);
        } else {
            batch.add(body);
            needs.add(new RequirementRows.Definition(
                    component.ref(), body.hash(), PackageNeeds.of(component, body, solutionPackage)));
            placed.put(
                    new Definition(component.ref(), body.hash()), new Place(component.placement(), component.files()));
        }
        component.files().forEach(file -> files.put(file.hash(), file));
        Sha256 hash = body == null ? null : body.hash();
        components.add(new StagedPackage.Component(
                component.ref(), component.name(), component.parent(), component.behavior(), hash));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        contents.put(batch);
        requirements.put(needs);
        needs.clear();
        batch.clear();
        places.put(placed);
        placed.clear();
        Set<Sha256> present = contents.present(files.keySet());
        files.values().stream().filter(file -> !present.contains(file.hash())).forEach(this::store);
        files.clear();
    }

    private void store(ComponentFile file) {
        try (InputStream content = solutionPackage.open(file)) {
            contents.put(file.hash(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
